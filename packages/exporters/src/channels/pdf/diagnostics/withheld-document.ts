import { type Corpus, messagesOf } from '@topasked/content'
import type { WithheldDocument } from '@topasked/schema'
import type { VFile } from 'vfile'
import { handoutPath } from '../../../published/edition-page.ts'
import { entriesOf, type Handout } from '../../../published/handout.ts'
import { writtenNodes } from '../../../render/source-file.ts'
import { withoutFont } from './without-font.ts'

/** The files that a handout is made from: those of its answers in order, then those of its titles and contacts. */
function* sourcesOf(corpus: Corpus, handout: Handout): Iterable<VFile> {
  for (const { question } of entriesOf(handout)) {
    yield question.file
    for (const { file } of writtenNodes(corpus, question)) yield file
  }
  yield* corpus.files.filter(({ path }) => path.startsWith('scenarios/') || path === 'faq.yaml')
}

/** What the manifest says of a handout that cannot be made. The reason is the first that is said of its sources. */
export function withheldDocument(corpus: Corpus, handout: Handout): WithheldDocument {
  const questions = [...new Set(entriesOf(handout).map(({ id }) => id))]
  const path = handoutPath(handout)
  const locale = withoutFont(corpus, handout)
  if (locale !== undefined) {
    const reason = `no font for ${locale} is installed`
    return { path, reason, file: 'faq.yaml', line: 1, questions }
  }
  for (const file of new Set(sourcesOf(corpus, handout))) {
    const found = messagesOf([file]).find(({ rule }) => rule.startsWith('pdf/'))
    if (found) return { path, reason: found.message, file: found.file, line: found.line, questions }
  }
  return { path, reason: 'the document cannot be printed', file: 'faq.yaml', line: 1, questions }
}
