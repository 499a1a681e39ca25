import type { Interface } from '@topasked/schema'
import type { Corpus } from '../model/corpus.ts'
import { fallbackLocales } from './fallback-locales.ts'
import { shippedCatalog } from './shipped-catalogs.ts'

/** The language of words that are there in every case. */
const LAST = 'en'

/** Interface words, all of them or some, in one language. */
export interface LocalCatalog {
  readonly locale: string
  readonly catalog: Interface
  /** The words come from the content folder. */
  readonly own: boolean
}

/**
 * The catalogs in which the words for a locale are looked up, one after the other: the content folder's and Topasked's in the
 * language, then those in the default language of the content, then English.
 */
export function catalogsFor(
  corpus: Pick<Corpus, 'interface'> & {
    readonly catalog: { readonly locales: { readonly default: string } }
  },
  locale: string,
): readonly LocalCatalog[] {
  const locales = [locale, corpus.catalog.locales.default, LAST].flatMap(fallbackLocales)
  return [...new Set(locales)].flatMap((tag): LocalCatalog[] => {
    const own = corpus.interface.get(tag)
    const shipped = shippedCatalog(tag)
    return [
      ...(own ? [{ locale: tag, catalog: own, own: true }] : []),
      ...(shipped ? [{ locale: tag, catalog: shipped, own: false }] : []),
    ]
  })
}
