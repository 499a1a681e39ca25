import { type Corpus, localesOf } from '@topasked/content'
import type { VFile } from 'vfile'
import type { Channel, PdfOptions } from '../../channel.ts'
import { bilingualOf, handoutsOf, pickOf } from '../../handout.ts'
import { Press } from './press.ts'
import { Printer } from './printer.ts'
import { startEngine, type TypstEngine } from './typst-engine.ts'

let starting: Promise<TypstEngine> | undefined
/** The rendering that uses the engine: one at a time. */
let last: Promise<unknown> = Promise.resolve()

async function render(corpus: Corpus, { paper = 'a4', questions }: PdfOptions): Promise<VFile[]> {
  starting ??= startEngine()
  const engine = await starting
  engine.reset()
  const printer = new Printer(new Press(corpus, engine), paper)
  const files: VFile[] = []
  for (const locale of localesOf(corpus)) {
    const pick = questions && pickOf(corpus, locale, questions)
    const handouts = questions ? (pick ? [pick] : []) : handoutsOf(corpus, locale)
    files.push(...(await printer.printEdition(locale, handouts)))
  }
  const bilingual = questions ? undefined : bilingualOf(corpus)
  if (bilingual) files.push(...(await printer.printBilingual(bilingual)))
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
