import { ENGLISH_MESSAGES, type Interface } from '@topasked/schema'

const ENGLISH: readonly [string, Interface] = ['en', { formats: 'en-GB', words: ENGLISH_MESSAGES }]

let catalogs: ReadonlyMap<string, Interface> = new Map([ENGLISH])

/** Says which of Topasked's own words there are besides the English ones, before anything is checked. */
export function setShippedCatalogs(others: Readonly<Record<string, Interface>>): void {
  catalogs = new Map([ENGLISH, ...Object.entries(others)])
}

/** The languages that there are words in. */
export function shippedLocales(): ReadonlySet<string> {
  return new Set(catalogs.keys())
}

/** Topasked's own words in a language; undefined where the page has none. */
export function shippedCatalog(locale: string): Interface | undefined {
  return catalogs.get(locale)
}
