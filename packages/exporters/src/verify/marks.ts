import { hasWordsOf, withoutRightToLeft } from './right-to-left.ts'

/**
 * An answer as one text: its words, and marks for what is not words (the number of a step, where a link leads, a
 * picture, a cell). Every reader and the expectation write the same marks, so that two answers are compared as texts.
 */
const OPEN = '\u{E000}'
const CLOSE = '\u{E001}'

const mark = (kind: string, value = ''): string => `${OPEN}${kind}${value}${CLOSE}`

export const MARKS = {
  step: (number: number) => mark('#', String(number)),
  bullet: mark('*'),
  /** Follows the words of the link. */
  link: (address: string) => mark('>', absolute(address)),
  /** `sha256` where the file is known: eight digits are enough to tell pictures apart. */
  picture: (alt: string, sha256?: string) =>
    mark('!', `${alt.trim()}${sha256 ? `|${sha256.slice(0, 8)}` : ''}`),
  note: (number: number) => mark('^', String(number)),
  row: mark('-'),
  cell: mark('+'),
} as const

/** The mark of a number that leads to a footnote, with the number. */
export const NOTE_MARK = new RegExp(`${OPEN}\\^(\\d+)${CLOSE}`, 'gu')

/** Two ways to write the same address are one. */
function absolute(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address
}

/** Characters that nobody reads: joiners, soft hyphens, byte order marks. */
const INVISIBLE = /[\u{00AD}\u{200B}\u{2060}\u{FEFF}]/gu
const AROUND_MARKS = new RegExp(`\\s*(${OPEN}[^${CLOSE}]*${CLOSE})\\s*`, 'gu')

/** White space as a browser shows it, and none beside marks. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').replace(AROUND_MARKS, '$1').trim()
}

/** Without white space: on paper lines break where they like. */
export function squeeze(text: string): string {
  return withoutRightToLeft(tidy(text)).replace(/\s/gu, '')
}

/** Whether two titles are the same, also when one was read from a PDF. */
export function isSameTitle(one: string, other: string): boolean {
  return squeeze(one) === squeeze(other) && hasWordsOf(one, other) && hasWordsOf(other, one)
}

const SHOWN: Readonly<Record<string, (value: string) => string>> = {
  '#': (value) => ` [step ${value}] `,
  '*': () => ' [item] ',
  '>': (value) => ` [leads to ${value}] `,
  '!': (value) => ` [picture: ${value.replace('|', ', file ')}] `,
  '^': (value) => ` [note ${value}] `,
  '-': () => ' [row] ',
  '+': () => ' [cell] ',
}

/** Marks in words, for messages. A mark that was cut in two is left out. */
export function show(text: string): string {
  return text
    .replace(new RegExp(`${OPEN}(.)([^${CLOSE}]*)${CLOSE}`, 'gu'), (_all, kind: string, value: string) =>
      (SHOWN[kind] ?? (() => ''))(value),
    )
    .replace(new RegExp(`^[^${OPEN}${CLOSE}]*${CLOSE}|${OPEN}[^${CLOSE}]*$`, 'gu'), '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Without marks: the words alone. */
export function wordsOf(text: string): string {
  return tidy(text.replace(new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}`, 'gu'), ' '))
}

/** The number of characters of a mark that begins at `at`; 0 where none begins. */
export function markLength(text: string, at: number): number {
  return text[at] === OPEN ? text.indexOf(CLOSE, at) + 1 - at : 0
}
