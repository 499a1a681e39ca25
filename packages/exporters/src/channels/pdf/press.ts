import type { Corpus } from '@topasked/content'
import type { DocumentData } from './document-data.ts'
import { FONT_NAMES } from './fonts.ts'
import { pack } from './pack.ts'
import type { Compiled, Laid, Refusal, TypstEngine } from './typst-engine.ts'

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

/** Makes documents of questions and pictures that the engine has been given. */
export class Press {
  readonly corpus: Corpus
  readonly #engine: TypstEngine
  /** The last layout: what is measured is often printed next. */
  #last: { readonly text: string; readonly laid: Laid | Refusal } | undefined

  constructor(corpus: Corpus, engine: TypstEngine) {
    this.corpus = corpus
    this.#engine = engine
  }

  /** Hands a file to the engine. */
  write(path: string, content: string | Uint8Array): void {
    this.#engine.write(path, content)
  }

  /** The number of pages that a document has, or why it has none. */
  pages(data: DocumentData): number | Refusal {
    const layout = this.#compile({ name: data.name, sides: [data] })
    return 'pages' in layout ? layout.pages : layout
  }

  /** A document with a list of contents where it is long enough for one. */
  async print(data: DocumentData): Promise<Compiled | Refusal> {
    const sheet = { name: data.name, sides: [data] }
    const pages = data.layout === 'margin' && !isSurelyLong(data) ? this.pages(data) : 0
    // The list takes room itself, so a document is long or not by what it is without one.
    const long = isSurelyLong(data) || (typeof pages === 'number' && pages >= CONTENTS_FROM)
    return await this.bind(long ? { ...sheet, sides: [{ ...data, contents: true }] } : sheet)
  }

  /** One file of several sides. */
  async bind(sheet: Sheet): Promise<Compiled | Refusal> {
    const compiled = this.#compile(sheet)
    if ('reasons' in compiled) return compiled
    const printed = this.#engine.print(compiled, this.corpus.asOf)
    if ('reasons' in printed) return printed
    const { bytes, fonts } = pack(printed.bytes)
    const foreign = [...fonts].filter((name) => !FONT_NAMES.has(name)).sort()
    if (foreign.length > 0) return { reasons: foreign.map((name) => FOREIGN_FONT + name) }
    return { bytes, pages: printed.pages }
  }

  #compile(sheet: Sheet): Laid | Refusal {
    const text = JSON.stringify(sheet)
    if (this.#last?.text === text) return this.#last.laid
    this.#engine.write('/document.json', text)
    const laid = this.#engine.layout()
    this.#last = { text, laid }
    return laid
  }
}
