import type { PerLocale } from '@topasked/schema'
import type { Source } from '../../../read/source.ts'
import type { YamlPath } from '../../../read/yaml-source.ts'
import type { ContentRule } from '../../rule.ts'

export const catalogDefaultLocale: ContentRule = {
  id: 'catalog/default-locale',
  stage: 'content',
  severity: 'error',
  description: 'A text with translations has at least the default language.',
  check({ catalog, scenarios, links, retired }, found) {
    const data = catalog?.data
    if (!data || !catalog) return
    const wanted = data.locales.default
    const check = (source: Source, texts: PerLocale<unknown> | undefined, path: YamlPath): void => {
      if (!texts || texts[wanted] !== undefined) return
      found(source, {
        reason: `${path.join('.')} has no text in ${wanted}`,
        help: `add: ${wanted}: …`,
        place: source.yaml?.place(path, 'key'),
      })
    }
    check(catalog.source, data.title, ['title'])
    check(catalog.source, data.organisation, ['organisation'])
    check(catalog.source, data.picker, ['picker'])
    check(catalog.source, data.notice, ['notice'])
    check(catalog.source, data.feedback, ['feedback'])
    for (const [id, title] of Object.entries(data.groups ?? {})) check(catalog.source, title, ['groups', id])
    for (const [id, label] of Object.entries(data.audience)) check(catalog.source, label, ['audience', id])
    for (const [id, { name, hours, place }] of Object.entries(data.owners)) {
      check(catalog.source, name, ['owners', id, 'name'])
      check(catalog.source, hours, ['owners', id, 'hours'])
      check(catalog.source, place, ['owners', id, 'place'])
    }
    for (const { source, data: scenario } of scenarios.values()) {
      check(source, scenario?.title, ['title'])
      check(source, scenario?.intro, ['intro'])
    }
    for (const [key, link] of Object.entries(links?.data ?? {}))
      if (links) check(links.source, link.label, [key, 'label'])
    for (const [id, { reason }] of Object.entries(retired?.data ?? {}))
      if (retired) check(retired.source, reason, [id, 'reason'])
  },
}
