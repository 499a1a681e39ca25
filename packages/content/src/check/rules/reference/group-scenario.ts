import type { ContentRule } from '../../rule.ts'
import { Names } from '../../similar.ts'

export const referenceGroupScenario: ContentRule = {
  id: 'reference/group-scenario',
  stage: 'content',
  severity: 'error',
  description: 'A group in faq.yaml stands under the scenario with which it begins.',
  examples: [
    {
      name: 'misspelt',
      in: 'faq.yaml',
      wrong: 'groups: { borow: { en: Books } }\n',
      right: 'groups: { borrow: { en: Books } }\n',
      at: '10:11-10:16',
      help: 'there is one with a similar name: borrow',
    },
    {
      name: 'no scenario',
      in: 'faq.yaml',
      wrong: 'groups: { holidays: { en: Books } }\n',
      right: 'groups: { borrow: { en: Books } }\n',
      at: '10:11-10:19',
      help: 'write the title under the first scenario of the group; there are: borrow, pay',
    },
  ],
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
