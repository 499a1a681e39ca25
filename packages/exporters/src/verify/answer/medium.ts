import type { Strings } from '../../language/index.ts'
import { spelledScript } from './spelled-script.ts'
import { type AnswerToken, picture, type TokenKind, type TokenOf } from './token.ts'

/** What a medium makes of a token: the token itself, nothing, or another token or words in its place. */
type Shown<K extends TokenKind> =
  | 'token'
  | 'nothing'
  | ((token: TokenOf<K>, strings: Strings) => AnswerToken | string)

/** A form in which answers are published: what of them can be seen there, and how. */
export interface Medium {
  /** What messages call an answer in it. */
  readonly name: string
  /** A new kind of token has to be placed here before anything compiles. */
  readonly shows: { readonly [K in TokenKind]: Shown<K> }
  /** Where the address of a link is: in the link itself, in brackets behind its words, or printed besides. */
  readonly addresses: 'linked' | 'bracketed' | 'printed'
  /** Where footnotes are: below a title, below with their numbers alone, or read where their numbers stand (place-notes.ts). */
  readonly footnotes: 'titled' | 'marked' | 'in place' | 'everywhere'
  readonly tables: 'cells' | 'sentences'
  /** Labels of callouts end in a colon. */
  readonly colons: boolean
  /**
   * Made to last: pages at their permanent addresses, pictures as figures with their titles, the words that a channel
   * adds in the language of the answer.
   */
  readonly lasting: boolean
  /** Pages are named behind links within the document. */
  readonly pages: boolean
  /** Links to headings of the same answer lead within the page. */
  readonly inPage: boolean
  /** Nothing stands beside an answer. */
  readonly alone: boolean
  /**
   * How words are compared: as a browser shows white space; without regard to broken lines and quotation marks at
   * their beginning; without white space; by letters and digits alone.
   */
  readonly compared: 'spaced' | 'rewrapped' | 'squeezed' | 'letters'
}

/** HTML of any host. */
export const WEB: Medium = {
  name: 'the answer',
  shows: {
    words: 'token',
    step: 'token',
    item: 'token',
    link: 'token',
    picture: 'token',
    note: 'token',
    row: 'token',
    cell: 'token',
    heading: 'token',
    code: 'token',
    callout: 'token',
    rule: 'token',
    deletion: 'token',
    script: 'token',
  },
  addresses: 'linked',
  footnotes: 'titled',
  tables: 'cells',
  colons: false,
  lasting: false,
  pages: false,
  inPage: true,
  alone: false,
  compared: 'spaced',
}

/** CommonMark with the extensions of GitHub. */
export const MARKDOWN: Medium = {
  ...WEB,
  name: 'the answer as Markdown',
  inPage: false,
  // Markdown has no place for a width.
  shows: { ...WEB.shows, picture: ({ alt, sha256 }) => picture(alt, sha256) },
  footnotes: 'in place',
}

const WORDS_ALONE = {
  words: 'token',
  step: 'nothing',
  item: 'nothing',
  link: 'nothing',
  picture: 'nothing',
  note: 'nothing',
  row: 'nothing',
  cell: 'nothing',
  heading: 'nothing',
  code: 'nothing',
  callout: 'nothing',
  rule: 'nothing',
  deletion: 'nothing',
  script: spelledScript,
} as const satisfies Medium['shows']

/** Plain text: feeds, exports, the clipboard. */
export const TEXT: Medium = {
  ...WEB,
  name: 'the answer as plain text',
  shows: {
    ...WORDS_ALONE,
    step: ({ number }) => ` ${number}. `,
    item: () => ' - ',
    picture: ({ alt }, strings) => (alt === '' ? '' : strings.picture({ description: alt })),
    note: ({ number }) => `[${number}]`,
    rule: () => ' --- ',
    deletion: () => '~~',
  },
  addresses: 'bracketed',
  inPage: false,
  footnotes: 'marked',
  tables: 'sentences',
  colons: true,
  compared: 'rewrapped',
}

/** JSON-LD for search engines: the words of a page. */
export const DATA: Medium = {
  ...WEB,
  name: 'the answer as data for search engines',
  shows: { ...WORDS_ALONE, note: ({ number }) => ` ${number} ` },
  alone: true,
  compared: 'letters',
}

/** A PDF, through its structure tree: boxes and lines are not in there, and pictures are their descriptions. */
export const PAPER: Medium = {
  ...WEB,
  name: 'the printed answer',
  shows: {
    ...WEB.shows,
    picture: ({ alt }) => picture(alt),
    callout: 'nothing',
    rule: 'nothing',
    deletion: 'nothing',
    script: ({ text }) => text,
  },
  addresses: 'printed',
  footnotes: 'in place',
  lasting: true,
  inPage: false,
  pages: true,
  compared: 'squeezed',
}

/** A quick card: one page, so it does not name another, and parts of an answer may be missing. */
export const CARD: Medium = {
  ...PAPER,
  name: 'the answer on the card',
  footnotes: 'everywhere',
  pages: false,
}
