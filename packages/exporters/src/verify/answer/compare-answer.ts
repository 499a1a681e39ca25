import type { Medium } from './medium.ts'
import { hasWordsOf, normalFor } from './right-to-left.ts'
import type { AnswerToken } from './token.ts'
import { type Phrase, squeeze, TokenTexts, tidy } from './token-texts.ts'

/** What an answer has to be. */
export interface Expected {
  /** Every token, in order, and nothing in between. */
  readonly body: readonly AnswerToken[]
  /** What must stand beside it. */
  readonly required: readonly Phrase[]
  /** What may stand beside it. */
  readonly allowed: readonly Phrase[]
}

/** An answer as it was read from a published file. */
export interface Reading {
  readonly medium: Medium
  readonly tokens: readonly AnswerToken[]
  /** What stands around it and may hold what must be known of it; not compared word by word. */
  readonly around?: readonly AnswerToken[]
  /** Its pieces, where some may have been left out. */
  readonly pieces?: readonly (readonly AnswerToken[])[]
}

export interface Difference {
  /** What the answer does, as it follows its name in a sentence. */
  readonly verb: string
  readonly about: { readonly expected?: string; readonly found?: string }
}

/** The first thing in which what was read differs from what should be there; undefined where nothing does. */
export function compareAnswer(expected: Expected, reading: Reading): Difference | undefined {
  const { medium, tokens, around = [], pieces } = reading
  const texts = new TokenTexts(medium, [...expected.body, ...tokens])
  const [body, found] = [texts.text(expected.body), texts.text(tokens)]
  const places = pieces ? [0] : placesOf(body, found)
  if (places.length === 0) return firstDifference(expected, tokens, texts)
  const [rawBody, raw] = [texts.raw(expected.body), texts.raw(tokens)]
  if (!pieces && medium.compared === 'squeezed' && !hasWordsOf(raw, rawBody))
    return {
      verb: 'differs from the content',
      about: { expected: texts.describe(rawBody), found: texts.describe(raw) },
    }
  const rests = places.map((at) =>
    pieces ? withoutPieces(body, pieces, texts) : `${found.slice(0, at)}\n${found.slice(at + body.length)}`,
  )
  const differences = rests.map((rest) => besideAnswer(expected, rest, around, texts))
  return differences.includes(undefined) ? undefined : differences[0]
}

/** Where an answer may stand in a text: a short one is also found within the phrases beside it. */
function placesOf(body: string, found: string): number[] {
  if (body === '') return [0]
  const places: number[] = []
  for (let at = found.indexOf(body); at >= 0; at = found.indexOf(body, at + 1)) places.push(at)
  return places
}

/** In what the rest beside an answer differs from what must and may stand there. */
function besideAnswer(
  { required, allowed }: Expected,
  rest: string,
  around: readonly AnswerToken[],
  texts: TokenTexts,
): Difference | undefined {
  const beside = `${rest}\n${texts.text(around)}`
  const lost = required.find((phrase) => !beside.includes(texts.text(phrase)))
  if (lost !== undefined)
    return {
      verb: 'lacks a note that readers must see',
      about: { expected: texts.describe(texts.raw(lost)) },
    }
  const added = texts.strayWords(rest, [...required, ...allowed])
  return added === '' ? undefined : { verb: 'contains more than the content', about: { found: added } }
}

/** The pieces that are not from the answer, one after another in its order. */
function withoutPieces(body: string, pieces: readonly (readonly AnswerToken[])[], texts: TokenTexts): string {
  let from = 0
  const others = pieces.filter((piece) => {
    const text = texts.text(piece)
    const at = body.indexOf(text, from)
    if (at >= 0) from = at + text.length
    return at < 0
  })
  return others.map((piece) => texts.text(piece)).join('\n')
}

/** Characters of a text that are shown before and behind the place where it differs. */
const BEFORE = 32
const BEHIND = 56

function firstDifference(expected: Expected, tokens: readonly AnswerToken[], texts: TokenTexts): Difference {
  const body = texts.text(expected.body)
  const phrases = [...expected.required, ...expected.allowed].map((phrase) => texts.text(phrase))
  const found = withoutPrefix(texts.text(tokens), phrases)
  let at = 0
  while (at < body.length && body[at] === found[at]) at += 1
  const kind = texts.tokenAt(body[at] ?? '')?.kind ?? 'words'
  const where = kind === 'words' ? '' : ` (${kind})`
  return {
    verb: at === found.length ? 'ends too early' : `differs from the content${where}`,
    about: {
      expected: surroundings(body, at, texts.raw(expected.body), texts),
      found: surroundings(found, at, texts.raw(tokens), texts),
    },
  }
}

/** Without the phrases that may stand before the answer. */
function withoutPrefix(found: string, phrases: readonly string[]): string {
  const phrase = phrases.find((candidate) => candidate !== '' && found.startsWith(candidate))
  return phrase === undefined ? found : withoutPrefix(found.slice(phrase.length).trimStart(), phrases)
}

/** The surroundings of a place, with the white space that the text had before it was squeezed. */
function surroundings(text: string, at: number, raw: string, texts: TokenTexts): string {
  const spaced = tidy(raw)
  const isSqueezed = !/\s/u.test(text) && /\s/u.test(spaced)
  const centre = isSqueezed ? indexIn(spaced, text, at) : at
  const shown = isSqueezed ? spaced : text
  const from = Math.max(0, centre - BEFORE)
  const until = centre + BEHIND
  const words = texts.describe(shown.slice(from, until))
  return `${from > 0 ? '…' : ''}${words}${until < shown.length ? '…' : ''}`
}

/** Where in a text with spaces a place of the same text without them is; its end where it cannot be told. */
function indexIn(spaced: string, squeezed: string, at: number): number {
  const offset = Math.max(0, spaced.replace(/\s/gu, '').indexOf(squeezed.slice(0, 24)))
  let count = -offset
  for (let index = 0; index < spaced.length; index += 1) {
    if (/\s/u.test(spaced[index] ?? '')) continue
    if (count >= at) return index
    count += 1
  }
  return spaced.length
}

/** Whether two titles are the same, also when one was read from a PDF. */
export function isSameTitle(one: string, other: string): boolean {
  return titleKey(one) === titleKey(other) && hasWordsOf(one, other) && hasWordsOf(other, one)
}

/**
 * Whether a text, maybe read from a PDF, ends with a title. One from right to left is the whole last line: its words stand
 * there in any order, so nothing says where in a line it would begin.
 */
export function endsWithTitle(text: string, title: string): boolean {
  const end = squeeze(title)
  if (end !== '') return squeeze(text).endsWith(end)
  return isSameTitle(title, text.trimEnd().split('\n').at(-1) ?? '')
}

/** What two titles have in common that are the same; others may have it too. */
export const titleKey = (title: string): string => normalFor(title, squeeze)(title)
