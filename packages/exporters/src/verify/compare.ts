import type { Form } from './found.ts'
import { markLength, show, squeeze, tidy, wordsOf } from './marks.ts'
import { hasWordsOf, normalFor } from './right-to-left.ts'

export interface Expected {
  /** The answer: every word, in order, and nothing in between. */
  readonly body: string
  /** What follows the answer, but not at once: the footnotes of a printed answer. */
  readonly notes?: string
  /** Phrases that must stand beside it. */
  readonly required: readonly string[]
  /** Phrases that may stand beside it. */
  readonly allowed: readonly string[]
}

export interface Difference {
  readonly message: string
  readonly expected?: string
  readonly found?: string
}

/** Characters of a text that are shown before and behind the place where it differs. */
const BEFORE = 32
const BEHIND = 56

/** In Chinese and Japanese a space says nothing. */
const BESIDE_HAN = /(?<=[\p{scx=Han}\u{FF00}-\u{FFEF}]) | (?=[\p{scx=Han}\u{FF00}-\u{FFEF}])/gu

const NORMAL: Readonly<Record<Form, (text: string) => string>> = {
  html: tidy,
  markdown: tidy,
  text: (text) => tidy(text.replaceAll('>', '')).replace(BESIDE_HAN, ''),
  print: squeeze,
  // The way back from a footnote is an arrow, with a number where there are several.
  data: (text) => wordsOf(text).replace(/↩\u{FE0E}?\d*|[^\p{L}\p{M}\p{N}]/gu, ''),
}

/** The first thing in which what was read differs from what should be there; undefined where nothing does. */
export function compareAnswer(
  expected: Expected,
  { form, text, around = '' }: { form: Form; text: string; around?: string },
): Difference | undefined {
  const normal = form === 'print' ? normalFor(`${expected.body}${text}`, NORMAL.print) : NORMAL[form]
  const body = normal(expected.body)
  const found = normal(text)
  const phrases = [...expected.required, ...expected.allowed].map(normal).filter((phrase) => phrase !== '')
  const notes = normal(expected.notes ?? '')
  const at = found.indexOf(body)
  const after = at + body.length
  const notesAt = at < 0 ? -1 : found.lastIndexOf(notes)
  if (at < 0) return firstDifference(body, withoutPrefix(found, phrases), [expected.body, text])
  if (notesAt < after) {
    return firstDifference(notes, withoutPrefix(found.slice(after).trimStart(), phrases), [
      expected.notes ?? '',
      text,
    ])
  }
  if (form === 'print' && !hasWordsOf(text, `${expected.body} ${expected.notes ?? ''}`))
    return { message: 'differs from the content', expected: show(expected.body), found: show(text) }
  const rest = [found.slice(0, at), found.slice(after, notesAt), found.slice(notesAt + notes.length)].join(
    '\n',
  )
  const beside = `${rest}\n${normal(around)}`
  const lost = expected.required.find((phrase) => !beside.includes(normal(phrase)))
  if (lost !== undefined) return { message: 'does not say what readers must know of it', expected: lost }
  const added = strayWords(rest, phrases)
  return added === '' ? undefined : { message: 'says more than the content', found: show(added) }
}

/** What is left of the words beside an answer when every known phrase is taken away; punctuation does not count. */
export function strayWords(rest: string, phrases: readonly string[]): string {
  const longest = [...new Set(phrases)].sort((a, b) => b.length - a.length)
  const left = longest.reduce((text, phrase) => text.replaceAll(phrase, '\n'), rest)
  return left.replace(/[\p{P}\p{S}\s]/gu, '') === '' ? '' : left.trim()
}

/** Without the phrases that may stand before the answer. */
function withoutPrefix(found: string, phrases: readonly string[]): string {
  const phrase = phrases.find((candidate) => found.startsWith(candidate))
  return phrase === undefined ? found : withoutPrefix(found.slice(phrase.length).trimStart(), phrases)
}

function firstDifference(body: string, found: string, raw: readonly [string, string]): Difference {
  let at = 0
  // Whole marks: half an address would say nothing.
  while (at < body.length && at < found.length) {
    const length = Math.max(1, markLength(body, at))
    if (body.slice(at, at + length) !== found.slice(at, at + length)) break
    at += length
  }
  return {
    message: at === found.length ? 'ends too early' : 'differs from the content',
    expected: snippet(body, at, raw[0]),
    found: snippet(found, at, raw[1]),
  }
}

/** The surroundings of a place, with the white space that the text had before it was squeezed. */
function snippet(text: string, at: number, raw: string): string {
  const spaced = tidy(raw)
  const isSqueezed = !/\s/u.test(text) && /\s/u.test(spaced)
  const centre = isSqueezed ? indexIn(spaced, text, at) : at
  const shown = isSqueezed ? spaced : text
  const from = Math.max(0, centre - BEFORE)
  const until = centre + Math.max(BEHIND, markLength(shown, centre))
  const words = show(shown.slice(from, until))
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
