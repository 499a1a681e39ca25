import { parseUrl } from '@topasked/content'

/** What each kind of token says of itself. */
interface TokenFields {
  /** Words with white space as the file has it; a space where a line or a block ends. */
  words: { readonly text: string }
  /** An item of a numbered list begins. */
  step: { readonly number: number }
  /** An item of any other list begins. */
  item: unknown
  /** Follows the words of a link. */
  link: { readonly to: string }
  /** `sha256`: the first digits of the file's hash, where the file is known; `width`: CSS pixels, where it is said. */
  picture: { readonly alt: string; readonly sha256?: string; readonly width?: number }
  /** A number that leads to a footnote. */
  note: { readonly number: number }
  row: unknown
  cell: unknown
  heading: unknown
  /** A block of code begins. */
  code: unknown
  /** Something set apart in a box begins: a callout, a part for some readers, a quotation. */
  callout: unknown
  /** A line between two parts. */
  rule: unknown
  /** Words above or below the line. */
  script: { readonly place: 'above' | 'below'; readonly text: string }
  /** Words that are crossed out begin or end. */
  deletion: { readonly edge: 'start' | 'end' }
}

export type TokenKind = keyof TokenFields
export type TokenOf<K extends TokenKind> = { readonly kind: K } & TokenFields[K]

/** A piece of an answer. Every reader yields these, and so does the content: see `expected-answer.ts`. */
export type AnswerToken = { [K in TokenKind]: TokenOf<K> }[TokenKind]

/** A run of words, or a space. */
export const words = (text: string): TokenOf<'words'> => ({ kind: 'words', text })
export const SPACE = words(' ')

/** Two ways to write the same address are one. */
export function link(address: string): TokenOf<'link'> {
  return { kind: 'link', to: parseUrl(address)?.href ?? address }
}

/** Eight digits of the hash are enough to tell pictures apart. */
export function picture(alt: string, sha256?: string, width?: number): TokenOf<'picture'> {
  return {
    kind: 'picture',
    alt: alt.trim(),
    ...(sha256 !== undefined && { sha256: sha256.slice(0, 8) }),
    ...(width !== undefined && { width }),
  }
}

/** Words above or below the line, as one piece. */
export function script(place: 'above' | 'below', inside: readonly AnswerToken[]): TokenOf<'script'> {
  return { kind: 'script', place, text: wordsIn(inside).replace(/\s+/gu, ' ').trim() }
}

/** The words of an answer alone. */
export function wordsIn(tokens: readonly AnswerToken[]): string {
  return tokens.map((token) => (token.kind === 'words' ? token.text : ' ')).join('')
}

function detailsOf({ sha256, width }: TokenOf<'picture'>): string[] {
  return [
    ...(sha256 === undefined ? [] : [`file ${sha256}`]),
    ...(width === undefined ? [] : [`${width} pixels wide`]),
  ]
}

/** A token in brackets, for messages; words as they are. */
function shown(token: AnswerToken): string {
  switch (token.kind) {
    case 'words':
      return token.text
    case 'step':
      return ` [step ${token.number}] `
    case 'link':
      return ` [leads to ${token.to}] `
    case 'picture':
      return ` [picture: ${[token.alt, ...detailsOf(token)].join(', ')}] `
    case 'note':
      return ` [note ${token.number}] `
    case 'deletion':
      return token.edge === 'start' ? ' [crossed out:] ' : ' [until here] '
    case 'script':
      return ` [${token.place} the line: ${token.text}] `
    case 'item':
    case 'row':
    case 'cell':
    case 'heading':
    case 'code':
    case 'callout':
    case 'rule':
      return ` [${token.kind}] `
  }
}

/** Tokens as one line, for messages. */
export function describe(tokens: readonly AnswerToken[]): string {
  return tokens.map(shown).join('').replace(/\s+/gu, ' ')
}
