import type { Corpus } from '@topasked/content'

type WithCatalog = Pick<Corpus, 'catalog'>

/** `''` for the default locale, `'zh-Hant/'` for others: where a locale's pages live below the site. */
export function localePath({ catalog }: WithCatalog, locale: string): string {
  return locale === catalog.locales.default ? '' : `${locale}/`
}

/** Path of a question's page below the site: `q/new-phone/`, `zh-Hant/q/new-phone/`. */
export function questionPath(corpus: WithCatalog, locale: string, id: string): string {
  return `${localePath(corpus, locale)}q/${id}/`
}

/** Path of a scenario's page below the site. */
export function scenarioPath(corpus: WithCatalog, locale: string, id: string): string {
  return `${localePath(corpus, locale)}${id}/`
}

/** The permanent address of a question: its id for other programs, whatever address a preview is served at. */
export function permalink(corpus: WithCatalog, locale: string, id: string): string {
  return `${corpus.catalog.siteUrl}${questionPath(corpus, locale, id)}`
}
