/** What an answer is made of on paper. It goes to the templates in typst/ as JSON; each kind has a handler there. */

/** Language of a text in Typst's terms; `han` asks for Chinese typography, `rtl` for lines that begin at the right. */
export interface Tongue {
  readonly lang: string
  readonly region: string | null
  readonly han: boolean
  readonly rtl: boolean
}

/** A text of the catalog with the language it is in. */
export interface Spoken {
  readonly v: string
  readonly tongue: Tongue
}

/** Where the reader of a sheet of paper finds the target of a link. */
interface Address {
  readonly url: string
  /** As printed; null where the text of the link is the address. */
  readonly address: string | null
  /** Stands beside the text rather than in a footnote. */
  readonly inline: boolean
  /** Name of the footnote with the address; null where there is none. */
  readonly note: string | null
  /** The footnote is printed here; otherwise only its number. */
  readonly first: boolean
}

export type Inline =
  | { readonly t: 'text' | 'code'; readonly v: string }
  /** A text in another language than the answer. */
  | { readonly t: 'run'; readonly v: string; readonly tongue: Tongue }
  | { readonly t: 'strong' | 'delete'; readonly c: readonly Inline[] }
  | { readonly t: 'emphasis'; readonly dotted: boolean; readonly c: readonly Inline[] }
  | { readonly t: 'break' }
  | ({ readonly t: 'link'; readonly signIn: boolean; readonly c: readonly Inline[] } & Address)
  | ({ readonly t: 'question'; readonly id: string; readonly c: readonly Inline[] } & Address)
  | { readonly t: 'note'; readonly note: string; readonly first: boolean; readonly c: readonly Block[] }
  | { readonly t: 'icon'; readonly file: string; readonly alt: string; readonly width: number | null }

/** `width` is in points. */
export interface Figure {
  readonly t: 'figure'
  readonly file: string
  readonly alt: string
  readonly width: number
  readonly c: readonly Inline[]
}

export interface ListItem {
  readonly checked: boolean | null
  readonly c: readonly Block[]
}

export type Align = 'start' | 'left' | 'center' | 'right'

export type Block =
  | { readonly t: 'paragraph'; readonly sticky: boolean; readonly c: readonly Inline[] }
  | { readonly t: 'bare'; readonly c: readonly Inline[] }
  | { readonly t: 'heading'; readonly level: number; readonly c: readonly Inline[] }
  | {
      readonly t: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly tight: boolean
      /** Short enough not to be parted by a page break. */
      readonly whole: boolean
      readonly items: readonly ListItem[]
    }
  | { readonly t: 'codeBlock'; readonly v: string }
  | { readonly t: 'quote' | 'together'; readonly c: readonly Block[] }
  | {
      readonly t: 'callout'
      readonly kind: string
      readonly label: string
      readonly title: readonly Inline[]
      readonly breakable: boolean
      readonly c: readonly Block[]
    }
  | { readonly t: 'only'; readonly label: string; readonly c: readonly Block[] }
  | Figure
  | {
      readonly t: 'table'
      readonly align: readonly Align[]
      readonly header: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
      readonly whole: boolean
    }
  | { readonly t: 'rule' }
