import { type Corpus, localesOf } from '@topasked/content'
import { select, selectAll } from 'hast-util-select'
import { folderOf } from '../addresses.ts'
import { checkFiles, compareField, type WantedFile } from '../check/check-files.ts'
import { placeOf } from '../check/context.ts'
import { entryIn, scenarioEntries } from '../content/editions.ts'
import { movedQuestions } from '../content/moved.ts'
import { resolveAddress } from '../read/html.ts'
import { attributeOf } from '../read/html-tree.ts'
import { pageAt } from './question-pages.ts'

interface FormerPage extends WantedFile {
  readonly id: string
  readonly locale: string
  /** Path of the page that it leads to; undefined where nothing replaces it. */
  readonly to: string | undefined
  /** The page leads on by itself. */
  readonly redirects: boolean
}

/** Pages at addresses that questions and scenarios had once. */
function formerPages(corpus: Corpus, locale: string): FormerPage[] {
  const folder = folderOf(corpus, locale)
  const questions = movedQuestions(corpus).flatMap(({ id, to }): FormerPage[] => {
    const isPublished = to !== undefined && entryIn(corpus, to, locale) !== undefined
    const isRetired = corpus.retired.has(id)
    const target = isPublished ? `${folder}q/${to}/` : undefined
    return isPublished || isRetired
      ? [{ id, locale, path: `${folder}q/${id}/index.html`, to: target, redirects: !isRetired }]
      : []
  })
  const wanted = { locale, channel: 'site' } as const
  const scenarios = corpus.scenarios.flatMap((scenario) => {
    const isPublished = (['current', 'archived'] as const).some(
      (status) => scenarioEntries(corpus, scenario, { ...wanted, status }).length > 0,
    )
    return (isPublished ? scenario.aliases : []).map(
      (id): FormerPage => ({
        id,
        locale,
        path: `${folder}${id}/index.html`,
        to: `${folder}${scenario.id}/`,
        redirects: true,
      }),
    )
  })
  return [...questions, ...scenarios]
}

/** Old addresses lead to what replaces them. */
export const movedPages = checkFiles<FormerPage>({
  column: 'site',
  files: ({ corpus }) => localesOf(corpus).flatMap((locale) => formerPages(corpus, locale)),
  async check({ id: question, path, to, redirects }, context, report) {
    const page = await pageAt(path, context)
    const place = placeOf(path, context)
    const address = (href: string | undefined) =>
      href === undefined ? undefined : resolveAddress(href, place)
    if (select('.answer', page))
      report('extra', 'the page of a former id must not have an answer', { question })
    if (to === undefined) return
    const expected = `${context.siteUrl}${to}`
    const compare = (message: string, found: string | undefined) =>
      compareField(report, `the page of a former id ${message}`, [expected, found], { question })
    const links = selectAll('main a[href]', page).map((node) => address(attributeOf(node, 'href')))
    compare('does not link to its replacement', links.find((one) => one === expected) ?? links[0])
    if (!redirects) return
    const refresh = attributeOf(select('meta[http-equiv=refresh]', page), 'content')
    compare('redirects to another page', address(/url=(.*)$/iu.exec(refresh ?? '')?.[1]))
    const canonical = attributeOf(select('[rel=canonical]', page), 'href')
    compare('names another page as canonical', address(canonical))
  },
})
