import type { ContentRule } from '../../rule.ts'
import { Names } from '../../similar.ts'

export const referenceGroupScenario: ContentRule = {
  id: 'reference/group-scenario',
  stage: 'content',
  severity: 'error',
  description: 'A group in faq.yaml stands under the scenario with which it begins.',
  check({ catalog }, found) {
    if (!catalog?.data) return
    const names = new Names(catalog.data.scenarios)
    for (const id of Object.keys(catalog.data.groups ?? {})) {
      if (names.has(id)) continue
      const similar = names.similarTo(id)
      found(catalog.source, {
        reason: `there is no scenario ${id} for this group to begin with`,
        help: similar
          ? `there is one with a similar name: ${similar.name}`
          : `write the title under the first scenario of the group; there are: ${names.all().join(', ')}`,
        place: catalog.source.yaml?.place(['groups', id], 'key'),
      })
    }
  },
}
