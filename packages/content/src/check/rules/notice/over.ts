import type { ContentRule } from '../../rule.ts'

export const noticeOver: ContentRule = {
  id: 'notice/over',
  stage: 'content',
  severity: 'note',
  description: 'A notice that has ended is removed from notices.yaml.',
  examples: [
    {
      name: 'over for days',
      in: 'notices.yaml',
      wrong:
        'down:\n  start: 2026-01-05 09:00\n  end: 2026-01-05 17:00\n  text: { en: Closed today., de: Heute geschlossen. }\n',
      at: '1:1-1:5',
      help: 'delete it; nobody sees it any more',
    },
  ],
  check({ notices, asOf }, found) {
    for (const [id, { end }] of Object.entries(notices?.data ?? {})) {
      if (!notices || end.slice(0, 10) >= asOf) continue
      found(notices.source, {
        reason: `this notice has been over since ${end}`,
        help: 'delete it; nobody sees it any more',
        place: notices.source.yaml?.place([id], 'key'),
      })
    }
  },
}
