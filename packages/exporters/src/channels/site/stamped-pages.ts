import type { Element } from 'hast'
import { editionMain } from './edition-main.ts'
import { pageHead } from './page-head.ts'
import { questionMain } from './question-main.ts'
import type { Page, Shell, SiteModel, StampedPage } from './site-model.ts'

/** The pages of one language that need no application: questions, and what the codes on handouts open. */
export function stampedPages({ shell, questions, editions }: SiteModel): StampedPage[] {
  return [
    ...questions.map((page) => {
      const answers = page.archived ? [] : [page.answer]
      const path = `${shell.base.slice(shell.basePath.length)}${page.path}`
      const head = pageHead(shell, page, answers)
      return {
        ...toStamped(shell, page, path, head, questionMain(shell, page)),
        scripts: page.answer.scripts,
      }
    }),
    ...editions.map((page) =>
      toStamped(shell, page, page.path, pageHead(shell, page), editionMain(shell, page)),
    ),
  ]
}

function toStamped(
  { languages }: Shell,
  page: Page,
  path: string,
  head: readonly Element[],
  main: readonly Element[],
): StampedPage {
  const hrefs = languages.map(({ locale, base }) => [locale, page.hrefs?.[locale] ?? `${base}${page.path}`])
  return { path, head, scripts: [], main, hrefs: Object.fromEntries(hrefs) }
}
