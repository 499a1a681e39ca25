import type { Medium } from './medium.ts'
import { normalFor, withoutRightToLeft } from './right-to-left.ts'
import { type AnswerToken, describe, words } from './token.ts'

/** Characters of the private use area: each stands for a token that is no words. */
const FIRST = 0xe000
const LAST = 0xf8ff
const PRIVATE = /[\u{E000}-\u{F8FF}]/gu

/** Characters that nobody reads: joiners, soft hyphens, byte order marks. */
const INVISIBLE = /[\u{00AD}\u{200B}\u{2060}\u{FEFF}]/gu

/** White space as a browser shows it, and none beside tokens. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([\u{E000}-\u{F8FF}]) ?/gu, '$1')
    .trim()
}

/** White space, and marks of direction: in a PDF every piece stands where it is seen. */
const SET_BY_LINE = /[\s\p{Bidi_Control}]/gu

/** Fonts draw both with one glyph, so a PDF cannot tell them apart. */
const NO_BREAK_HYPHEN = /\u{2011}/gu

/** Without white space: on paper lines break where they like. */
export function squeeze(text: string): string {
  return withoutRightToLeft(tidy(text)).replace(SET_BY_LINE, '').replace(NO_BREAK_HYPHEN, '-')
}

/** In Chinese and Japanese a space says nothing. */
const BESIDE_HAN = /(?<=[\p{scx=Han}\u{FF00}-\u{FFEF}]) | (?=[\p{scx=Han}\u{FF00}-\u{FFEF}])/gu

const NORMAL: Readonly<Record<Medium['compared'], (text: string) => string>> = {
  spaced: tidy,
  rewrapped: (text) => tidy(text.replaceAll('>', '')).replace(BESIDE_HAN, ''),
  squeezed: squeeze,
  // The way back from a footnote is an arrow, with a number where there are several.
  letters: (text) => tidy(text).replace(/↩\u{FE0E}?\d*|[^\p{L}\p{M}\p{N}]/gu, ''),
}

/** A few tokens that stand together; mostly words alone. */
export type Phrase = string | readonly AnswerToken[]

/** Tokens that say nothing without words. */
const SILENT = new Set<AnswerToken['kind']>(['item', 'heading', 'callout', 'rule'])

/**
 * A text without phrases, taken away so that the fewest characters that say something are left: one phrase may end as
 * another begins, so the longest first is not always right.
 */
function withoutPhrases(
  text: string,
  phrases: readonly string[],
  says: (character: string) => boolean,
): string {
  const costs = new Uint32Array(text.length + 1)
  const lengths = new Uint32Array(text.length)
  for (let at = text.length - 1; at >= 0; at -= 1) {
    let cost = (costs[at + 1] ?? 0) + (says(text[at] ?? '') ? 1 : 0)
    for (const phrase of phrases) {
      const after = costs[at + phrase.length]
      if (after === undefined || after >= cost || !text.startsWith(phrase, at)) continue
      cost = after
      lengths[at] = phrase.length
    }
    costs[at] = cost
  }
  let left = ''
  for (let at = 0; at < text.length; ) {
    const length = lengths[at] ?? 0
    left += length === 0 ? text[at] : '\n'
    at += Math.max(1, length)
  }
  return left
}

/** Tokens as texts that can be compared: words as the medium has them, any other token as one character. */
export class TokenTexts {
  readonly #tokens: AnswerToken[] = []
  readonly #characters = new Map<string, string>()
  readonly #normal: (text: string) => string

  /** `sample`: what is compared; words from right to left on paper want another way. */
  constructor({ compared }: Medium, sample: readonly AnswerToken[]) {
    const normal = NORMAL[compared]
    this.#normal = compared === 'squeezed' ? normalFor(this.raw(sample), normal) : normal
  }

  /** With white space as it was. @throws when there are more different tokens than characters for them. */
  raw(phrase: Phrase): string {
    const tokens: readonly AnswerToken[] = typeof phrase === 'string' ? [words(phrase)] : phrase
    const encode = (token: AnswerToken) =>
      token.kind === 'words'
        ? token.text.replace(PRIVATE, (text) => this.#character(words(text)))
        : this.#character(token)
    return tokens.map(encode).join('')
  }

  /** As it is compared. */
  text(phrase: Phrase): string {
    return this.#normal(this.raw(phrase))
  }

  tokenAt(character: string): AnswerToken | undefined {
    return this.#tokens[(character.codePointAt(0) ?? 0) - FIRST]
  }

  /** A part of a text as tokens again. */
  tokens(text: string): AnswerToken[] {
    const parts = text.match(/[\u{E000}-\u{F8FF}]|[^\u{E000}-\u{F8FF}]+/gu) ?? []
    return parts.map((part) => this.tokenAt(part) ?? words(part))
  }

  /** A part of a text in words, for messages. */
  describe(text: string): string {
    return describe(this.tokens(text)).trim()
  }

  /** What is left of a text, in words, when every known phrase is taken away; punctuation does not count. */
  strayWords(text: string, phrases: readonly Phrase[]): string {
    const known = [...new Set(phrases.map((phrase) => this.text(phrase)))].filter((phrase) => phrase !== '')
    const left = withoutPhrases(text, known, (character) => this.#says(character))
    return [...left].some((character) => this.#says(character)) ? this.describe(left) : ''
  }

  /** Whether a character is more than punctuation or white space. */
  #says(character: string): boolean {
    const token = this.tokenAt(character)
    return token ? !SILENT.has(token.kind) : !/[\p{P}\p{S}\s]/u.test(character)
  }

  #character(token: AnswerToken): string {
    const key = JSON.stringify(token)
    const known = this.#characters.get(key)
    if (known !== undefined) return known
    if (this.#tokens.length > LAST - FIRST)
      throw new RangeError('it has too many links and pictures to compare')
    const character = String.fromCodePoint(FIRST + this.#tokens.length)
    this.#characters.set(key, character)
    this.#tokens.push(token)
    return character
  }
}
