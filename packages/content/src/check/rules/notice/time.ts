import { minuteIn } from '../../../model/validity.ts'
import type { ContentRule } from '../../rule.ts'

export const noticeTime: ContentRule = {
  id: 'notice/time',
  stage: 'content',
  severity: 'error',
  description: 'A notice starts and ends on dates that exist in the calendar.',
  check({ notices }, found) {
    for (const [id, notice] of Object.entries(notices?.data ?? {})) {
      for (const field of ['start', 'end'] as const) {
        if (!notices || minuteIn(notice[field], 'UTC')) continue
        found(notices.source, {
          reason: `the date ${notice[field]} does not exist`,
          help: 'correct the day; months have 28 to 31 of them',
          place: notices.source.yaml?.place([id, field]),
        })
      }
    }
  },
}
