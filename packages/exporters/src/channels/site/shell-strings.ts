import { pluralForms } from '../../language/index.ts'
import type { SiteContext } from './site-context.ts'
import type { ShellStrings } from './site-model.ts'

/** The words of the pages. What depends on what readers type is left for the browser to fill in, in every plural form. */
export function shellStrings({ corpus, locale, strings }: SiteContext): ShellStrings {
  const { site, archive, contact, hotline, hours, place, permanentAddress } = strings
  const texts = Object.entries(site).filter(([, word]) => typeof word === 'string')
  const { forms, language } = pluralForms(corpus, locale, ['site', 'searchFound'])
  return {
    ...(Object.fromEntries(texts) as unknown as ShellStrings),
    searchFound: forms,
    searchFoundIn: language,
    searchNone: site.searchNone({ query: '{query}' }),
    ...{ archive, contact, hotline, hours, place, permanentAddress },
  }
}
