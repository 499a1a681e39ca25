/**
 * What an answer is made of on paper: a tree like mdast, with layout in it. The templates get it as JSON, and each type
 * has a handler in typst/blocks.typ or typst/inlines.typ.
 */

/**
 * A language in Typst's terms; `han` asks for Chinese typography, `rtl` for lines that begin at the right. `font` is the
 * family of its script, null where the Latin one has it.
 */
export interface Language {
  readonly lang: string
  readonly region: string | null
  readonly han: boolean
  readonly font: string | null
  readonly rtl: boolean
}

/** A text of the catalog with the language it is in. */
export interface PrintText {
  readonly value: string
  readonly language: Language
}

/** Where the reader of a sheet of paper finds the target of a link. */
export interface PrintAddress {
  readonly url: string
  /** As printed; null where the text of the link is the address. */
  readonly address: string | null
  /** The address stands beside the text rather than in a footnote. */
  readonly beside: boolean
  /** Name of the footnote with the address; null where there is none. */
  readonly footnote: string | null
  /** The footnote is printed here; otherwise only its number. */
  readonly first: boolean
}

export type Inline =
  | { readonly type: 'text' | 'inlineCode'; readonly value: string }
  /** A text in another language than the answer. */
  | ({ readonly type: 'run' } & PrintText)
  | {
      readonly type: 'strong' | 'delete' | 'keyboard' | 'subscript' | 'superscript'
      readonly children: readonly Inline[]
    }
  | { readonly type: 'emphasis'; readonly dotted: boolean; readonly children: readonly Inline[] }
  | { readonly type: 'break' }
  | ({ readonly type: 'link'; readonly signIn: boolean; readonly children: readonly Inline[] } & PrintAddress)
  | ({
      readonly type: 'questionLink'
      readonly id: string
      /** The id of the heading that it leads to; null where it leads to the question. */
      readonly heading: string | null
      readonly children: readonly Inline[]
    } & PrintAddress)
  | Footnote
  /** `width` is in points; null where the picture is as high as its line. */
  | { readonly type: 'image'; readonly file: string; readonly alt: string; readonly width: number | null }

/** A reference to a footnote, with what it says where it is printed `first`. */
export interface Footnote {
  readonly type: 'footnote'
  readonly footnote: string
  readonly first: boolean
  readonly children: readonly Block[]
}

/** `width` is in points; the children are the caption. */
export interface Figure {
  readonly type: 'figure'
  readonly file: string
  readonly alt: string
  readonly width: number
  readonly children: readonly Inline[]
}

export interface ListItem {
  readonly type: 'listItem'
  readonly checked: boolean | null
  readonly children: readonly Block[]
}

export type Align = 'start' | 'left' | 'center' | 'right'

export interface TableRow {
  readonly type: 'tableRow'
  readonly children: readonly { readonly type: 'tableCell'; readonly children: readonly Inline[] }[]
}

/** `breakable`: a page may end in the middle. */
export type Block =
  /** `sticky`: stays on the page of what follows. */
  | { readonly type: 'paragraph'; readonly sticky: boolean; readonly children: readonly Inline[] }
  /** The words of a list item or a footnote, without a paragraph around them. */
  | { readonly type: 'plain'; readonly children: readonly Inline[] }
  /** `id` is the place that links lead to. */
  | {
      readonly type: 'heading'
      readonly level: number
      readonly id: string
      readonly children: readonly Inline[]
    }
  | {
      readonly type: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly tight: boolean
      readonly breakable: boolean
      readonly children: readonly ListItem[]
    }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'blockquote' | 'keepTogether'; readonly children: readonly Block[] }
  | {
      readonly type: 'callout'
      readonly kind: string
      readonly label: string
      readonly title: readonly Inline[]
      readonly breakable: boolean
      readonly children: readonly Block[]
    }
  | { readonly type: 'details'; readonly title: readonly Inline[]; readonly children: readonly Block[] }
  | { readonly type: 'only'; readonly label: string; readonly children: readonly Block[] }
  | Figure
  /** Two pictures side by side. */
  | { readonly type: 'pair'; readonly children: readonly Figure[] }
  /** The first row is the header. */
  | {
      readonly type: 'table'
      readonly align: readonly Align[]
      readonly breakable: boolean
      readonly children: readonly TableRow[]
    }
  | { readonly type: 'thematicBreak' }

export type PrintNode = Block | Inline | ListItem | TableRow | TableRow['children'][number]

/** These nodes and all that they hold, in the order of the text. */
export function* descendants(nodes: readonly PrintNode[]): Iterable<PrintNode> {
  for (const node of nodes) {
    yield node
    if (node.type === 'callout' || node.type === 'details') yield* descendants(node.title)
    if ('children' in node) yield* descendants(node.children)
  }
}
