import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'two digits changed places',
    in: 'reviewed',
    wrong: 'reviewed: 2062-01-05',
    right: 'reviewed: 2026-01-05',
    at: '6:11-6:21',
    help: 'check the year; today it is 2026',
  },
  {
    name: 'for ever',
    in: 'field',
    wrong: 'valid: { from: 2026-01-05, until: 9999-12-31 }',
    right: 'valid: { from: 2026-01-05 }',
    at: '7:35-7:45',
    help: 'check the year; an answer without an end has no until',
  },
]
