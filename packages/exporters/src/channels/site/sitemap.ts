import { type Corpus, entryOf } from '@topasked/content'
import type { VFile } from 'vfile'
import { localePath } from '../../published/addresses.ts'
import { outputFile } from '../../published/output-file.ts'
import type { Page, SiteModel } from './site-model.ts'

const NAMESPACES =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'

/**
 * sitemap.xml: the pages that search engines may list, with the same page in other languages. Pages that ask not to
 * be listed are not in it: archived answers, fallbacks, and, while the catalog has a notice, all of them.
 */
export function sitemapFile(corpus: Corpus, models: readonly SiteModel[]): VFile {
  const urls = models.flatMap((model) => listedPages(model).map((page) => urlElement(corpus, model, page)))
  const why = corpus.catalog.notice ? '<!-- While the catalog has a notice, no page is listed. -->\n' : ''
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${NAMESPACES}>\n${why}${urls.join('')}</urlset>\n`
  return outputFile('sitemap.xml', xml, { mediaType: 'application/xml' })
}

function listedPages({ home, all, scenarios, questions, shell }: SiteModel): Page[] {
  return [home, all, ...scenarios, ...questions].filter(
    ({ noIndex, translations }) => !noIndex && translations.includes(shell.locale),
  )
}

function urlElement(corpus: Corpus, { shell }: SiteModel, page: Page): string {
  const addressIn = (locale: string) => escapeXml(`${shell.siteUrl}${localePath(corpus, locale)}${page.path}`)
  const languages = shell.languages.filter(({ locale }) => page.translations.includes(locale))
  const alternates = languages.map(
    ({ locale, lang }) =>
      `<xhtml:link rel="alternate" hreflang="${escapeXml(lang)}" href="${addressIn(locale)}"/>\n`,
  )
  const day = lastChange(corpus, shell.locale, page)
  const lastmod = day === undefined ? '' : `<lastmod>${day}</lastmod>\n`
  return `<url>\n<loc>${addressIn(shell.locale)}</loc>\n${lastmod}${languages.length > 1 ? alternates.join('') : ''}</url>\n`
}

/** When the page last changed: a question's own time, or that of the newest question of a scenario or of all. */
function lastChange(corpus: Corpus, locale: string, { path }: Page): string | undefined {
  const scenario = corpus.scenarios.find(({ id }) => path === `${id}/`)
  const isHere = (id: string) =>
    path.startsWith('q/') ? path === `q/${id}/` : (scenario?.questions.includes(id) ?? true)
  const ids = new Set(corpus.questions.map(({ id }) => id).filter(isHere))
  return [...ids]
    .map((id) => entryOf(corpus, id, locale)?.question)
    .filter((question) => question?.status === 'current')
    .map((question) => question?.updatedAt ?? '')
    .sort()
    .at(-1)
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
