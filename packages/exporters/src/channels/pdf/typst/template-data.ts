import type { Brand } from '../../../brand/brand.ts'
import type { Block, Inline, Language, PrintText } from './print-nodes.ts'

/** What the templates in packages/exporters/typst read, as JSON: a file of documents, and the answers that these name. */

/** A sentence whose values only the layout knows: strings, and numbers that name the value to fill in. */
export type Placeholders = readonly (string | number)[]

/** One answer: the same data in every document of a language. */
export interface EntryData {
  readonly id: string
  readonly language: Language
  readonly title: readonly Inline[]
  /** The label of an urgent answer. */
  readonly urgent: string | null
  /** What a reader should know before the answer. */
  readonly notes: readonly string[]
  /** Apart from the other notes, because a document may say it once for all answers. */
  readonly machineNote: string | null
  readonly body: readonly Block[]
  readonly breakable: boolean
  /** The last block stays with the line below the answer. */
  readonly endSticky: boolean
  readonly url: string
  /** The permanent address as people type it, in pieces between which a line may end. */
  readonly displayUrl: readonly string[]
  readonly reviewed: string
  /** Words of the interface in `words.language`; `space` stands before a note in a line. */
  readonly words: {
    readonly language: Language
    readonly space: string
    readonly signIn: string
    readonly onPage: Placeholders
    readonly colon: string
  }
}

/** A team and how to reach it: the shortest ways first. */
export interface PrintContact {
  readonly name: PrintText
  readonly methods: readonly ContactMethod[]
}

export interface ContactMethod {
  readonly label: string | null
  readonly text: PrintText
  readonly url: string | null
  readonly note: string | null
  /** A number to call: large on a card. */
  readonly phone: boolean
}

/** An address in the list at the end of a document. */
export interface ListedAddress {
  readonly url: string
  readonly text: string
}

/** A document, without its answers. */
export interface DocumentData {
  /** Title in the properties of the file. */
  readonly name: string
  /** Makes the names of its parts unique in a file of several documents. */
  readonly key: string
  /**
   * How the answers stand on the page: in one column beside a margin, in two columns, or on a card in two columns of
   * equal height. In columns, addresses are listed once at the end; beside a margin they are footnotes.
   */
  readonly layout: 'margin' | 'columns' | 'card'
  /** A size of paper in Typst's words. */
  readonly paper: string
  readonly language: Language
  /** Names of font families by their use. `rest` has what the Latin one and that of a language lack. */
  readonly fonts: {
    readonly latin: string
    readonly mono: string
    readonly rest: readonly string[]
  }
  /** White reads on both colours, and both on white. */
  readonly brand: Brand
  readonly organisation: PrintText
  /** The collection. */
  readonly title: PrintText
  /** What all of it is about. */
  readonly scenario: PrintText | null
  readonly intro: PrintText | null
  readonly asOf: string
  readonly contacts: readonly PrintContact[]
  readonly notice: PrintText | null
  /** Said once about all answers. */
  readonly note: string | null
  /** The page that tells whether this paper is current. The file of its QR code is null where no code is printed. */
  readonly page: {
    readonly qrCode: string | null
    readonly alt: string
    readonly url: string
    readonly text: string
  }
  /** Whom to ask, at the foot of every page: two teams at most; where there are more, it says where they stand. */
  readonly foot: { readonly contacts: readonly PrintContact[]; readonly elsewhere: string | null }
  /** Words of the interface in `words.language`. */
  readonly words: {
    readonly language: Language
    readonly space: string
    readonly contents: string
    readonly addresses: string
    readonly page: Placeholders
    readonly stillCurrent: string
  }
  /** Has a list of contents. */
  readonly contents: boolean
  readonly addresses: readonly ListedAddress[] | null
  /**
   * Footnotes and listed addresses share one series of numbers, addresses last: `before` are taken by the documents
   * before this one in the file, `own` are the footnotes of this one.
   */
  readonly footnotes: { readonly before: number; readonly own: number }
  /** The columns of a card are equally high; otherwise the first one is full. */
  readonly balanced: boolean
  /** Below the answers of a card: where those are that found no room. */
  readonly more: string | null
  /** Level of the headings of questions. */
  readonly level: 1 | 2
  /** Ids of the questions that the document has. */
  readonly ids: readonly string[]
  readonly sections: readonly {
    readonly title: PrintText | null
    /** The title of the group that begins here. */
    readonly group: PrintText | null
    readonly intro: PrintText | null
    /** Paths of the answers' data. */
    readonly entries: readonly string[]
  }[]
}

/** A PDF file: mostly one document; the bilingual sheet has one on each side. */
export interface FileData {
  readonly name: string
  readonly sides: readonly DocumentData[]
}
