import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: '30 February',
    in: 'reviewed',
    wrong: 'reviewed: 2026-02-30',
    right: 'reviewed: 2026-02-28',
    at: '6:11-6:21',
    help: 'write a date that exists, such as 2026-11-24',
  },
  {
    name: 'a leap day in another year',
    in: 'reviewed',
    wrong: 'reviewed: 2025-02-29',
    right: 'reviewed: 2025-02-28',
    at: '6:11-6:21',
    help: 'write a date that exists, such as 2026-11-24',
  },
  {
    name: 'day and month the other way round',
    in: 'reviewed',
    wrong: 'reviewed: 2026-31-01',
    right: 'reviewed: 2026-01-31',
    at: '6:11-6:21',
    help: 'write: reviewed: 2026-01-31',
  },
  {
    name: 'no day at all',
    in: 'reviewed',
    wrong: 'reviewed: 2026-00-00',
    right: 'reviewed: 2026-01-05',
    at: '6:11-6:21',
    help: 'write a date that exists, such as 2026-11-24',
  },
]
