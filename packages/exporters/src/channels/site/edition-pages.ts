import { localesOf } from '@topasked/content'
import { localePath } from '../../published/addresses.ts'
import { type EditionPage, editionPagesOf } from '../../published/edition-page.ts'
import { hrefTo, isOffered, type SiteContext, scenarioLink, toWords } from './site-context.ts'
import type { EditionCheckPage } from './site-model.ts'

/**
 * A page for each handout of the language: the code on the paper opens it. Paper outlives the files, so the pages are
 * there without the PDF channel too; only the link to the newest version goes.
 */
export function renderEditions(context: SiteContext): EditionCheckPage[] {
  const { corpus, locale } = context
  const pages = editionPagesOf(corpus)
  return pages.filter((page) => page.locale === locale).map((page) => toPage(context, page, pages))
}

function toPage(
  context: SiteContext,
  edition: EditionPage,
  editions: readonly EditionPage[],
): EditionCheckPage {
  const { corpus, locale, strings } = context
  const { site } = strings
  const same = localesOf(corpus).map((other) => {
    const page = editions.find(({ locale: of, name }) => of === other && name === edition.name)
    return [other, hrefTo(context, (page ?? edition).path)] as const
  })
  const all = { text: site.all, href: hrefTo(context, `${localePath(corpus, locale)}all/`) }
  return {
    path: edition.path,
    title: { text: site.editionTitle },
    translations: [],
    canonical: edition.path,
    noIndex: true,
    hrefs: Object.fromEntries(same),
    hash: edition.hash,
    changed: site.editionChanged({ day: edition.date }),
    handout: toWords(context, edition.title),
    ...(isOffered(context, edition.pdf) && { pdf: hrefTo(context, edition.pdf) }),
    ...(context.withheld.has(edition.pdf) && { withheld: strings.notPrinted }),
    online: scenarioLink(context, edition.name) ?? all,
  }
}
