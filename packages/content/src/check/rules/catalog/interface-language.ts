import { fallbackLocales } from '../../../interface/fallback-locales.ts'
import { shippedLocales } from '../../../interface/shipped-catalogs.ts'
import type { Content } from '../../../read/content.ts'
import type { YamlPath } from '../../../read/yaml-source.ts'
import type { ContentRule } from '../../rule.ts'

/** Whether there are words for a locale or one that stands in for it, from Topasked or in the content folder. */
function hasWords(own: Content['interface'], locale: string): boolean {
  return fallbackLocales(locale).some((tag) => own.has(tag) || shippedLocales().has(tag))
}

export const catalogInterfaceLanguage: ContentRule = {
  id: 'catalog/interface-language',
  stage: 'content',
  severity: 'note',
  description:
    'Topasked has its own words for buttons and labels in every language of the content; where a language has none, they are in the default language or in English.',
  check({ catalog, interface: own }, found) {
    const locales = catalog?.data?.locales
    if (!catalog || !locales) return
    const named: Array<readonly [string, YamlPath]> = [
      [locales.default, ['locales', 'default']],
      ...(locales.others ?? []).map((locale, index) => [locale, ['locales', 'others', index]] as const),
    ]
    for (const [locale, path] of named) {
      if (hasWords(own, locale)) continue
      found(catalog.source, {
        reason: `Topasked has no words in ${locale}, so its buttons and labels there are in another language`,
        help: 'nothing to do if that is fine; otherwise translate them: "Add an interface language" in CONTRIBUTING.md',
        place: catalog.source.yaml?.place(path),
      })
    }
  },
}
