import type { ContentRule } from '../../rule.ts'

export const noticeRange: ContentRule = {
  id: 'notice/range',
  stage: 'content',
  severity: 'error',
  description: 'A notice ends after it starts.',
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
