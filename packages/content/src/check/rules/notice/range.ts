import type { ContentRule } from '../../rule.ts'

export const noticeRange: ContentRule = {
  id: 'notice/range',
  stage: 'content',
  severity: 'error',
  description: 'A notice ends after it starts.',
  examples: [
    {
      name: 'ends before it begins',
      in: 'notices.yaml',
      wrong:
        'down:\n  start: 2026-02-05 09:00\n  end: 2026-02-04 17:00\n  text: { en: Closed today., de: Heute geschlossen. }\n',
      right:
        'down:\n  start: 2026-02-05 09:00\n  end: 2026-02-05 17:00\n  text: { en: Closed today., de: Heute geschlossen. }\n',
      at: '3:8-3:24',
      help: 'name a later time than 2026-02-05 09:00',
    },
  ],
  check({ notices }, found) {
    for (const [id, { start, end }] of Object.entries(notices?.data ?? {})) {
      if (!notices || start < end) continue
      found(notices.source, {
        reason: `this notice ends at ${end}, before it is ever shown`,
        help: `name a later time than ${start}`,
        place: notices.source.yaml?.place([id, 'end']),
      })
    }
  },
}
