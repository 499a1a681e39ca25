import type { Corpus } from '@topasked/content'

type WithCatalog = Pick<Corpus, 'catalog'>

/** The path prefix of a locale's pages below the site: `''` for the default locale, otherwise such as `'zh-Hant/'`. */
export function localePath({ catalog }: WithCatalog, locale: string): string {
  return locale === catalog.locales.default ? '' : `${locale}/`
}

/** The path of a question's page below the site: `q/new-phone/`, `zh-Hant/q/new-phone/`. */
export function questionPath(corpus: WithCatalog, locale: string, id: string): string {
  return `${localePath(corpus, locale)}q/${id}/`
}

/** Path of a scenario's page below the site. */
export function scenarioPath(corpus: WithCatalog, locale: string, id: string): string {
  return `${localePath(corpus, locale)}${id}/`
}

/** The permanent address of a question: its id for other programs, even if a preview is served elsewhere. */
export function permalink(corpus: WithCatalog, locale: string, id: string): string {
  return `${corpus.catalog.siteUrl}${questionPath(corpus, locale, id)}`
}
