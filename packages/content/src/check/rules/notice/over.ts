import type { ContentRule } from '../../rule.ts'

export const noticeOver: ContentRule = {
  id: 'notice/over',
  stage: 'content',
  severity: 'note',
  description: 'A notice that has ended is removed from notices.yaml.',
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
