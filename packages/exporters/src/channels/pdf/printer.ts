import type { VFile } from 'vfile'
import { handoutPath } from '../../published/edition-page.ts'
import { entriesOf, type Handout } from '../../published/handout.ts'
import { outputFile } from '../../published/output-file.ts'
import { cardData } from './card.ts'
import {
  asSides,
  type DocumentData,
  documentData,
  entryFile,
  inColumns,
  type Paper,
  qrCode,
} from './document-data.ts'
import { type EntryData, entryFiles } from './entry-data.ts'
import { explain } from './explain.ts'
import { isSurelyLong, type Press } from './press.ts'
import { LENGTHS } from './shorten.ts'
import type { Compiled } from './typst-engine.ts'

/** Pages beside a margin above which two columns would not make one sheet of it. */
const MAX_SHEET = 4

/** Prints handouts, each in the layout that serves it best. */
export class Printer {
  readonly #press: Press
  readonly #paper: Paper
  /** What the engine has been given, by path. */
  readonly #entries = new Map<string, EntryData>()
  /** By language: the quick card as it was printed. */
  readonly #cards = new Map<string, DocumentData>()

  constructor(press: Press, paper: Paper) {
    this.#press = press
    this.#paper = paper
  }

  /**
   * What prints the documents in one language, one by one. A document that cannot be printed is missing, and a message on
   * a source says why.
   */
  edition(locale: string, handouts: readonly Handout[]): readonly (() => readonly VFile[])[] {
    this.#write(locale, handouts)
    return handouts.map((handout) => () => this.#print(handout))
  }

  #print(handout: Handout): readonly VFile[] {
    const data = this.#lay(handout)
    const printed = this.#press.print(data)
    if (!('reasons' in printed)) return [fileOf(handout, data.ids, printed)]
    explain(this.#press, handout, data, printed.reasons)
    return []
  }

  /** The quick cards that were printed, one language a side; nothing where one of them is missing. */
  printBilingual(handout: Handout): VFile[] {
    const { corpus } = this.#press
    const { file, svg, url } = qrCode(corpus, handout)
    this.#press.write(file, svg)
    const { page } = documentData(corpus, handout, this.#paper)
    const sides = handout.sides.flatMap((side, index) => {
      const card = this.#cards.get(side.locale)
      // One code a sheet: on its first side.
      return card ? [{ ...card, page: { ...page, file: index === 0 ? file : null, url } }] : []
    })
    if (sides.length < handout.sides.length) return []
    const name = sides.map((side) => side.name).join(' / ')
    const printed = this.#press.bind({ name, sides: asSides(sides) })
    const ids = [...new Set(sides.flatMap((side) => side.ids))]
    return 'reasons' in printed ? [] : [fileOf(handout, ids, printed)]
  }

  /** Hands the engine what the documents of an edition are made of. */
  #write(locale: string, handouts: readonly Handout[]): void {
    const { corpus } = this.#press
    const entries = new Map(handouts.flatMap(entriesOf).map((entry) => [entry.id, entry]))
    const onCard = handouts.filter(({ kind }) => kind === 'quick-card').flatMap(entriesOf)
    const shortened = new Set(onCard.map(({ id }) => id))
    for (const [id, entry] of entries) {
      const { data, pictures } = entryFiles(corpus, locale, entry, shortened.has(id) ? LENGTHS : ['full'])
      for (const [length, shown] of data) {
        const path = entryFile(locale, id, length)
        this.#entries.set(path, shown)
        this.#press.write(path, JSON.stringify(shown), [...pictures.keys()])
      }
      for (const { file, bytes } of pictures.values()) this.#press.write(file, bytes)
    }
    for (const handout of handouts) {
      const { file, svg } = qrCode(corpus, handout)
      this.#press.write(file, svg)
    }
  }

  #lay(handout: Handout): DocumentData {
    if (handout.kind === 'quick-card') return this.#layCard(handout)
    const data = documentData(this.#press.corpus, handout, this.#paper)
    return handout.kind === 'full' ? data : this.#laySheet(data)
  }

  /** Beside a margin, or in two columns where that saves a page. */
  #laySheet(data: DocumentData): DocumentData {
    if (isSurelyLong(data)) return data
    const pages = this.#press.pages(data)
    if (typeof pages !== 'number' || pages === 1 || pages > MAX_SHEET) return data
    const files = data.sections.flatMap(({ entries }) => entries)
    const columns = inColumns(
      data,
      files.map((file) => this.#entries.get(file)).filter((entry) => entry !== undefined),
    )
    const fewer = this.#press.pages(columns)
    return typeof fewer === 'number' && fewer < pages ? columns : data
  }

  /** As much as fits one page. */
  #layCard(handout: Handout): DocumentData {
    const ways = cardData(this.#press.corpus, handout, this.#entries, this.#paper)
    const card = ways.withAll.find((way) => this.#fits(way)) ?? this.#fullest(ways.withFewer)
    const parted = { ...card, parted: true }
    const shown = this.#press.pages(parted) === 1 ? parted : card
    this.#cards.set(handout.locale, shown)
    return shown
  }

  /** What is refused would be refused at any length: no need to look further. */
  #fits(card: DocumentData): boolean {
    const pages = this.#press.pages(card)
    return typeof pages !== 'number' || pages === 1
  }

  /** The first one that fits, of cards with fewer and fewer answers. */
  #fullest(cards: readonly DocumentData[]): DocumentData {
    let [low, high] = [0, cards.length - 1]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      const card = cards[middle]
      if (card && this.#fits(card)) high = middle
      else low = middle + 1
    }
    const card = cards[low]
    if (!card) throw new TypeError('a quick card has no answers')
    return card
  }
}

function fileOf(handout: Handout, questions: readonly string[], { bytes }: Compiled): VFile {
  const locale = handout.kind === 'bilingual' ? {} : { locale: handout.locale }
  return outputFile(handoutPath(handout), bytes, { mediaType: 'application/pdf', ...locale, questions })
}
