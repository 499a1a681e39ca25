import type { Corpus } from '@topasked/content'
import { stringsFor } from '../../language/index.ts'
import { localePath } from '../../published/addresses.ts'
import type { Handout } from '../../published/handout.ts'
import { type DocumentData, documentData, entryFile, listed, type Paper, typed } from './document-data.ts'
import type { EntryData } from './entry-data.ts'
import { LENGTHS, type Length } from './shorten.ts'

/** An answer on a card, and how much of it. */
interface Part {
  readonly id: string
  readonly length: Length
}

/** So many answers that others refer to are considered. */
const MAX_EXTRA = 4

/**
 * The ways to lay out a card with every urgent answer, the most helpful one first. The most urgent answer keeps its
 * steps, and those of an answer that it sends its readers to, longest: paper must do by itself.
 */
function withAll(urgent: readonly string[], extra: readonly string[]): readonly (readonly Part[])[] {
  const all = (ids: readonly string[], length: Length) => ids.map((id): Part => ({ id, length }))
  const ways = [[...all(urgent, 'full'), ...all(extra, 'full')]]
  for (let count = Math.min(extra.length, MAX_EXTRA); count > 0; count--) {
    const further = all(extra.slice(0, count), 'brief')
    const [first, ...others] = urgent
    ways.push(
      [...all(urgent, 'full'), ...further],
      [...all(urgent, 'brief'), ...further],
      [...all(first === undefined ? [] : [first], 'brief'), ...all(others, 'summary'), ...further],
    )
  }
  return [...ways, ...LENGTHS.map((length) => all(urgent, length))]
}

/** Fewer and fewer answers, in a sentence or two each. */
function withFewer(urgent: readonly string[]): readonly (readonly Part[])[] {
  return urgent.map((_, n) => urgent.slice(0, urgent.length - 1 - n).map((id) => ({ id, length: 'summary' })))
}

/** The ways to lay out a card: with all answers, from the fullest to the barest, then with fewer and fewer. */
export interface CardWays {
  readonly withAll: readonly DocumentData[]
  readonly withFewer: readonly DocumentData[]
}

/** The quick card as data; of its ways, the first one that fits a page is printed. */
export function cardData(
  corpus: Corpus,
  handout: Handout,
  entries: ReadonlyMap<string, EntryData>,
  paper: Paper,
): CardWays {
  const { locale, sections } = handout
  const frame = documentData(corpus, handout, paper)
  const idsOf = (extra: boolean) =>
    sections
      .filter((section) => (section.extra ?? false) === extra)
      .flatMap((section) => section.entries.map(({ id }) => id))
  const urgent = idsOf(false)
  const home = typed(corpus.catalog.siteUrl + localePath(corpus, locale))
  const lay = (parts: readonly Part[]): DocumentData => {
    const files = parts.map(({ id, length }) => entryFile(locale, id, length))
    return {
      ...frame,
      layout: 'card',
      ...listed(files.map((file) => entries.get(file)).filter((entry) => entry !== undefined)),
      more: parts.length < urgent.length ? stringsFor(locale).pdf.more(home) : null,
      ids: parts.map(({ id }) => id),
      sections: [{ title: null, intro: null, entries: files }],
    }
  }
  return {
    withAll: withAll(urgent, idsOf(true)).map(lay),
    withFewer: withFewer(urgent).map(lay),
  }
}
