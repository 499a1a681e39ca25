import { setImmediate } from 'node:timers/promises'
import { type Corpus, localesOf } from '@topasked/content'
import type { VFile } from 'vfile'
import { bilingualOf, type Handout, handoutsOf, pickOf } from '../../published/handout.ts'
import type { Channel, RenderOptions } from '../channel.ts'
import { withheldDocument } from './diagnostics/withheld-document.ts'
import { withoutFont } from './diagnostics/without-font.ts'
import { HandoutRenderer } from './handout-renderer.ts'
import { DocumentCache } from './pdf-file/document-cache.ts'
import { type Compiler, startCompiler } from './typst/compiler.ts'
import { publishedTags } from './typst/language.ts'
import { Renderer } from './typst/renderer.ts'

let compiler: Compiler | undefined
/** The rendering that uses the compiler: one at a time. */
let last: Promise<unknown> = Promise.resolve()

/** One compiler for all renderings: it remembers what it has laid out. */
function sharedCompiler(): Compiler {
  compiler ??= startCompiler()
  return compiler
}

async function render(
  corpus: Corpus,
  { pdf: { paper = 'a4', questions, cache: folder } = {}, withhold }: RenderOptions,
): Promise<readonly VFile[]> {
  const cache = folder === undefined ? undefined : new DocumentCache(folder)
  const engine = new Renderer(corpus.asOf, sharedCompiler, cache, publishedTags(corpus))
  const renderer = new HandoutRenderer(corpus, engine, paper)
  const files: VFile[] = []
  const add = (handout: Handout, file: VFile | undefined): void => {
    if (file) files.push(file)
    else withhold?.(withheldDocument(corpus, handout))
  }
  for (const locale of localesOf(corpus)) {
    const pick = questions && pickOf(corpus, locale, questions)
    const handouts = questions ? (pick ? [pick] : []) : handoutsOf(corpus, locale)
    const printed = handouts.filter((handout) => withoutFont(corpus, handout) === undefined)
    for (const handout of handouts) if (!printed.includes(handout)) add(handout, undefined)
    let index = 0
    for (const file of renderer.render(locale, printed)) {
      const handout = printed[index++]
      if (handout) add(handout, file)
      // Between two documents, a signal can be handled.
      await setImmediate()
    }
  }
  const bilingual = questions ? undefined : bilingualOf(corpus)
  if (bilingual)
    add(
      bilingual,
      withoutFont(corpus, bilingual) === undefined ? renderer.renderBilingual(bilingual) : undefined,
    )
  cache?.evict()
  return files
}

/**
 * Handouts for print and for archives, as PDF/UA-1: in each language one with all questions, one for each scenario and
 * a quick card, and the quick cards of all languages on one sheet; or only the answers that somebody picked.
 */
export const pdfChannel: Channel = {
  name: 'pdf',
  render(corpus, options) {
    const files = last.then(() => render(corpus, options))
    last = files.catch(() => undefined)
    return files
  },
}
