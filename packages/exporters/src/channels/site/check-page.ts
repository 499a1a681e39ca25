import { type Corpus, shareFolder } from '@topasked/content'
import type { VFile } from 'vfile'
import { checkPageWords } from '../../language/check-page.ts'
import { plainStringsFor } from '../../language/index.ts'
import { outputFile } from '../../published/output-file.ts'
import { pageEverywhere, type SiteContext, wordsFor } from './site-context.ts'
import type { CheckPage } from './site-model.ts'

/** Below the pages of a language: people suggest changes and check them here. */
export const CHECK_PATH = 'edit/check/'

/** What the page compares a text with. */
const FOLDER_PATH = `${CHECK_PATH}content.json`

/** The page on which a text is checked; undefined where nobody could send a change. */
export function renderCheckPage(context: SiteContext): CheckPage | undefined {
  const { corpus, locale, basePath } = context
  const { editUrl, feedback } = corpus.catalog
  if (editUrl === undefined) return undefined
  const words = checkPageWords(corpus, locale)
  const form = feedback && wordsFor(context, feedback).text
  return {
    ...pageEverywhere(context, CHECK_PATH),
    title: { text: words.title },
    noIndex: true,
    words,
    folder: `${basePath}${FOLDER_PATH}`,
    editUrl,
    template: templateOf(corpus, locale),
    ...(form?.startsWith('mailto:') && { mail: form.replace(/\?.*$/s, '') }),
  }
}

/** A draft, so that nothing half-done is published. */
function templateOf(corpus: Corpus, locale: string): string {
  const { catalog, asOf } = corpus
  const { yourQuestion, yourAnswer } = plainStringsFor(corpus, locale).checkPage
  const fields = [
    `question: ${JSON.stringify(yourQuestion)}`,
    `scenarios: [${catalog.scenarios[0] ?? ''}]`,
    `audience: [${Object.keys(catalog.audience).join(', ')}]`,
    `owner: ${Object.keys(catalog.owners)[0] ?? ''}`,
    `reviewed: ${asOf}`,
    'draft: true',
  ]
  return `---\n${fields.join('\n')}\n---\n\n${yourAnswer}\n`
}

/** The content as the page needs it. */
export function checkPageFiles(corpus: Corpus): VFile[] {
  if (corpus.catalog.editUrl === undefined) return []
  const text = JSON.stringify(shareFolder(corpus))
  return [outputFile(FOLDER_PATH, text, { mediaType: 'application/json' })]
}
