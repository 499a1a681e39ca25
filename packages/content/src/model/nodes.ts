/**
 * What a resolved answer is made of: mdast with GFM and footnotes, plus the nodes below. Definitions, reference links,
 * raw HTML, directives and includes are gone: the loader has resolved or refused them.
 */
import type { CalloutKind, ChannelName } from '@topasked/schema'
import type { BlockContent, DefinitionContent, Nodes, Parent, PhrasingContent } from 'mdast'
import type {} from 'mdast-util-directive'

/** Where a link leads. Channels turn it into an address; `link.url` is only read for `registry` and `web`. */
export type LinkTarget =
  | { readonly kind: 'question'; readonly id: string; readonly fragment?: string }
  | { readonly kind: 'registry'; readonly key: string; readonly access: 'public' | 'sign-in' }
  | { readonly kind: 'web' }

/** `:::note[Title]` … `:::`, or a video: its length as the title, a picture that leads to it, and what is said in it. */
export interface Callout {
  type: 'callout'
  kind: CalloutKind | 'video'
  /** The words in brackets; empty when the channel should use the name of the kind. */
  title: PhrasingContent[]
  children: Array<BlockContent | DefinitionContent>
  position?: import('unist').Position
  data?: { fragment?: string }
}

/** `:::only{channels="pdf"}` (others leave it out) or `:::only{audience="staff"}` (all show it, with a label). */
export interface Only {
  type: 'only'
  channels?: ChannelName[]
  audience?: string[]
  children: Array<BlockContent | DefinitionContent>
  position?: import('unist').Position
  data?: { fragment?: string }
}

/** `<details><summary>Title</summary>` … `</details>`: a part that folds where that is possible, else one with a title. */
export interface Details {
  type: 'details'
  /** Plain words. The parser leaves them as the first child, a paragraph, as it does for blocks with colons. */
  title: PhrasingContent[]
  children: Array<BlockContent | DefinitionContent>
  position?: import('unist').Position
  data?: { fragment?: string }
}

/** `<kbd>Enter</kbd>`: a key. It holds words only, as the two below. */
interface Keyboard extends Parent {
  type: 'keyboard'
  children: PhrasingContent[]
}

/** `<sup>2</sup>` */
interface Superscript extends Parent {
  type: 'superscript'
  children: PhrasingContent[]
}

/** `<sub>2</sub>` */
interface Subscript extends Parent {
  type: 'subscript'
  children: PhrasingContent[]
}

/**
 * `:::variants` … `:::`: the same steps for several devices or systems, one part below each heading. The site shows one
 * part at a time. Where something other than a heading follows, the loader puts a line after it, so that nobody takes
 * that for a piece of the last part.
 */
export interface Variants {
  type: 'variants'
  children: Array<BlockContent | DefinitionContent>
  position?: import('unist').Position
  data?: { fragment?: string }
}

/** Types of nodes that the loader leaves in no answer. */
export type Unresolved =
  | 'definition'
  | 'html'
  | 'imageReference'
  | 'linkReference'
  | 'yaml'
  | `${'container' | 'leaf' | 'text'}Directive`

/** Types of nodes that a resolved answer has: a table of handlers by these leaves none out. */
export type AnswerNodeType = Exclude<Nodes['type'], Unresolved>

declare module 'mdast' {
  interface PhrasingContentMap {
    keyboard: Keyboard
    subscript: Subscript
    superscript: Superscript
  }
  interface LinkData {
    target?: LinkTarget
  }
  interface ImageData {
    /** Key of `Corpus.assets`: the path of the picture in the content folder. */
    asset?: string
    /** CSS pixels, where the answer names them: `../images/card.png#width=240`. */
    width?: number
  }
  interface ParagraphData {
    /** Holds two pictures and a space: they stand side by side. */
    pair?: true
  }
  interface BlockContentMap {
    callout: Callout
    details: Details
    only: Only
    variants: Variants
  }
  interface RootContentMap {
    callout: Callout
    details: Details
    keyboard: Keyboard
    only: Only
    subscript: Subscript
    superscript: Superscript
    variants: Variants
  }
}
