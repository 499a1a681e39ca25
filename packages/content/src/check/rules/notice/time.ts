import { minuteIn } from '../../../model/validity.ts'
import type { ContentRule } from '../../rule.ts'

export const noticeTime: ContentRule = {
  id: 'notice/time',
  stage: 'content',
  severity: 'error',
  description: 'A notice starts and ends on dates that exist in the calendar.',
  examples: [
    {
      name: 'a day that no calendar has',
      in: 'notices.yaml',
      wrong:
        'down:\n  start: 2026-02-05 09:00\n  end: 2026-02-30 17:00\n  text: { en: Closed today., de: Heute geschlossen. }\n',
      right:
        'down:\n  start: 2026-02-05 09:00\n  end: 2026-02-28 17:00\n  text: { en: Closed today., de: Heute geschlossen. }\n',
      at: '3:8-3:24',
      help: 'correct the day; months have 28 to 31 of them',
    },
  ],
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
