import type { Corpus } from '@topasked/content'
import type { DocumentData } from './document-data.ts'
import { fingerprint } from './fingerprint.ts'
import { FONT_NAMES } from './fonts.ts'
import { pack } from './pack.ts'
import type { Shelf } from './shelf.ts'
import type { Stock } from './stock.ts'
import type { Compiled, Laid, Refusal } from './typst-engine.ts'

/** Documents with this many pages have a list of contents. */
const CONTENTS_FROM = 5
/** So many answers never fit fewer pages. */
const SURELY_LONG = 60

/** Whether a document is long enough for a list of contents, and too long for one sheet: no need to try. */
export function isSurelyLong({ ids }: DocumentData): boolean {
  return ids.length >= SURELY_LONG
}

/** Begins the reason for which a document with a font of the machine is refused. */
export const FOREIGN_FONT = 'font of the machine: '

/** A file: one document, or one a side. */
interface Sheet {
  readonly name: string
  readonly sides: readonly DocumentData[]
}

/** A layout that was made: its pages, and what to print them from unless the shelf knew them. */
type Measured = Laid | { readonly pages: number } | Refusal

/** Makes documents of questions and pictures; takes from the shelf what was made before. */
export class Press {
  readonly corpus: Corpus
  readonly #stock: Stock
  readonly #shelf: Shelf | undefined
  /** What makes documents of data, as part of a key of the shelf. */
  readonly #makers: string
  /** The last layout: what is measured is often printed next. */
  #last: { readonly text: string; readonly laid: Laid | Refusal } | undefined

  constructor(corpus: Corpus, stock: Stock, shelf: Shelf | undefined) {
    this.corpus = corpus
    this.#stock = stock
    this.#shelf = shelf
    this.#makers = shelf ? fingerprint() : ''
  }

  /** Puts a file where documents can use it; `uses` are paths of files that it names. */
  write(path: string, content: string | Uint8Array, uses: readonly string[] = []): void {
    this.#stock.write(path, content, uses)
  }

  /** The number of pages that a document has, or why it has none. */
  pages(data: DocumentData): number | Refusal {
    const measured = this.#measure({ name: data.name, sides: [data] })
    return 'pages' in measured ? measured.pages : measured
  }

  /** A document with a list of contents where it is long enough for one. */
  print(data: DocumentData): Compiled | Refusal {
    const sheet = { name: data.name, sides: [data] }
    const pages = data.layout === 'margin' && !isSurelyLong(data) ? this.pages(data) : 0
    // The list takes room itself, so a document is long or not by what it is without one.
    const long = isSurelyLong(data) || (typeof pages === 'number' && pages >= CONTENTS_FROM)
    return this.bind(long ? { ...sheet, sides: [{ ...data, contents: true }] } : sheet)
  }

  /** One file of several sides. */
  bind(sheet: Sheet): Compiled | Refusal {
    const key = this.#keyOf(sheet)
    const shelved = this.#shelf?.get(key)
    if (shelved?.bytes) return { pages: shelved.pages, bytes: shelved.bytes }
    const made = this.#make(sheet)
    if ('bytes' in made) this.#shelf?.put(key, made)
    return made
  }

  #make(sheet: Sheet): Compiled | Refusal {
    const laid = this.#compile(sheet)
    if ('reasons' in laid) return laid
    const printed = this.#stock.engine.print(laid, this.corpus.asOf)
    if ('reasons' in printed) return printed
    const { bytes, fonts } = pack(printed.bytes)
    const foreign = [...fonts].filter((name) => !FONT_NAMES.has(name)).sort()
    if (foreign.length > 0) return { reasons: foreign.map((name) => FOREIGN_FONT + name) }
    return { bytes, pages: printed.pages }
  }

  #measure(sheet: Sheet): Measured {
    const key = this.#keyOf(sheet)
    const shelved = this.#shelf?.get(key)
    if (shelved) return shelved
    const laid = this.#compile(sheet)
    if ('pages' in laid) this.#shelf?.put(key, { pages: laid.pages, bytes: undefined })
    return laid
  }

  #compile(sheet: Sheet): Laid | Refusal {
    const text = JSON.stringify(sheet)
    if (this.#last?.text === text) return this.#last.laid
    const { engine } = this.#stock
    engine.write('/document.json', text)
    const laid = engine.layout()
    this.#last = { text, laid }
    return laid
  }

  #keyOf(sheet: Sheet): string {
    if (!this.#shelf) return ''
    return this.#stock.digest(`${this.#makers} ${this.corpus.asOf} ${JSON.stringify(sheet)}`, sheet.sides)
  }
}
