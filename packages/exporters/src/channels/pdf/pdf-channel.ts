import { setImmediate } from 'node:timers/promises'
import { type Corpus, localesOf } from '@topasked/content'
import type { VFile } from 'vfile'
import { bilingualOf, handoutsOf, pickOf } from '../../published/handout.ts'
import type { Channel, PdfOptions } from '../channel.ts'
import { Press } from './press.ts'
import { Printer } from './printer.ts'
import { Shelf } from './shelf.ts'
import { Stock } from './stock.ts'
import { startEngine, type TypstEngine } from './typst-engine.ts'

let engine: TypstEngine | undefined
/** The rendering that uses the engine: one at a time. */
let last: Promise<unknown> = Promise.resolve()

/** One engine for all renderings: it remembers what it has laid out. */
function running(): TypstEngine {
  engine ??= startEngine()
  return engine
}

async function render(corpus: Corpus, { paper = 'a4', questions, cache }: PdfOptions): Promise<VFile[]> {
  const shelf = cache === undefined ? undefined : new Shelf(cache)
  const printer = new Printer(new Press(corpus, new Stock(running), shelf), paper)
  const files: VFile[] = []
  for (const locale of localesOf(corpus)) {
    const pick = questions && pickOf(corpus, locale, questions)
    const handouts = questions ? (pick ? [pick] : []) : handoutsOf(corpus, locale)
    for (const print of printer.edition(locale, handouts)) {
      files.push(...print())
      // A signal is heard between two documents.
      await setImmediate()
    }
  }
  const bilingual = questions ? undefined : bilingualOf(corpus)
  if (bilingual) files.push(...printer.printBilingual(bilingual))
  shelf?.sweep()
  return files
}

/**
 * Handouts for print and for archives, as PDF/UA-1: in each language one with all questions, one per scenario and a
 * quick card, and the quick cards of all languages on one sheet; or only the answers that somebody picked.
 */
export const pdfChannel: Channel = {
  name: 'pdf',
  render(corpus, { pdf = {} }) {
    const mine = last.then(() => render(corpus, pdf))
    last = mine.catch(() => undefined)
    return mine
  },
}
