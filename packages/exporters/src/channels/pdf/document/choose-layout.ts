import type { DocumentData, EntryData } from '../typst/template-data.ts'
import { withListedAddresses } from './addresses.ts'
import type { CardChoices } from './quick-card.ts'

/** Counts the pages of a document; undefined where it cannot be rendered, whose cause is found out later. */
type CountPages = (data: DocumentData) => number | undefined

/** Documents with this many pages have a list of contents; those with fewer may become one sheet in two columns. */
const CONTENTS_FROM = 5
/** A document with this many answers has more pages: no need to measure it. */
const SURELY_LONG = 60

/** The number of pages without a list of contents; 0 where it cannot be rendered. */
function pagesOf(data: DocumentData, countPages: CountPages): number {
  return data.ids.length >= SURELY_LONG ? Number.POSITIVE_INFINITY : (countPages(data) ?? 0)
}

/** With a list of contents where it is long enough for one. */
export function withContents(data: DocumentData, countPages: CountPages): DocumentData {
  return pagesOf(data, countPages) >= CONTENTS_FROM ? { ...data, contents: true } : data
}

/** Beside a margin, or in two columns where that saves a page; `entries` are the answers by their path. */
export function chooseColumns(
  data: DocumentData,
  entries: ReadonlyMap<string, EntryData>,
  countPages: CountPages,
): DocumentData {
  const pages = pagesOf(data, countPages)
  if (pages >= CONTENTS_FROM) return { ...data, contents: true }
  if (pages <= 1) return data
  const columns = withListedAddresses({ ...data, layout: 'columns' }, entries)
  return (countPages(columns) ?? pages) < pages ? columns : data
}

/** The fullest card that fits one page. */
export function chooseCard({ withAll, withFewer }: CardChoices, countPages: CountPages): DocumentData {
  // A card that cannot be rendered cannot be at any length: no need to look further.
  const fits = (card: DocumentData) => (countPages(card) ?? 1) === 1
  const card = withAll.find(fits) ?? fullest(withFewer, fits)
  const balanced = { ...card, balanced: true }
  return countPages(balanced) === 1 ? balanced : card
}

/** The first card that fits, of cards with fewer and fewer answers; the last one if none does. */
function fullest(cards: readonly DocumentData[], fits: (card: DocumentData) => boolean): DocumentData {
  let [low, high] = [0, cards.length - 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const card = cards[middle]
    if (card && fits(card)) high = middle
    else low = middle + 1
  }
  const card = cards[low]
  if (!card) throw new TypeError('a quick card has no answers')
  return card
}
