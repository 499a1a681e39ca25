import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'overdue',
    in: 'field',
    wrong: 'reviewBy: 2026-01-31',
    right: 'reviewBy: 2027-01-31',
    at: '7:11-7:21',
    help: 'make sure that it is still true, then set reviewed to today and reviewBy to a later day',
  },
]
