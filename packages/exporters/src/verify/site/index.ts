import { readerCheck } from '../check/check-reader.ts'
import { editionPages } from './edition-pages.ts'
import { listPages, scenarioPages } from './list-pages.ts'
import { llms, sitemap } from './lists.ts'
import { markdownPages } from './markdown-pages.ts'
import { movedPages } from './moved-pages.ts'
import { questionPages } from './question-pages.ts'

/** Everything of the site that is read. */
export const siteChecks = [
  readerCheck(questionPages),
  readerCheck(scenarioPages),
  readerCheck(listPages),
  readerCheck(markdownPages),
  llms,
  sitemap,
  movedPages,
  editionPages,
] as const
