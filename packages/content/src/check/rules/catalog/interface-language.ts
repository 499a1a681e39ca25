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
  examples: [
    {
      name: 'Swedish',
      in: 'faq.yaml',
      wrong: 'locales: { default: en, others: [en-AU, sv] }\n',
      right: 'locales: { default: en, others: [en-AU] }\n',
      at: '5:41-5:43',
      help: 'nothing to do if that is fine; otherwise translate them: "Add an interface language" in CONTRIBUTING.md',
    },
    {
      name: 'originals in Swedish',
      in: 'faq.yaml',
      wrong:
        'title: { sv: Hjälp }\norganisation: { sv: Biblioteket }\nlocales: { default: sv }\npicker: { sv: Vad gäller det? }\naudience: { reader: { sv: Läsare } }\nowners: { desk: { name: { sv: Disken }, contact: "link:contact" } }\n',
      files: {
        'links.yaml':
          'contact: { url: https://example.org/, precision: exact, access: public, label: { sv: Disken } }\n',
        'scenarios/borrow.yaml': 'title: { sv: Låna }\n',
        'scenarios/pay.yaml': 'title: { sv: Betala }\n',
      },
      at: '5:21-5:23',
      help: 'nothing to do if that is fine; otherwise translate them: "Add an interface language" in CONTRIBUTING.md',
    },
  ],
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
