import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'ends before it begins',
    in: 'field',
    wrong: 'valid: { from: 2026-05-01, until: 2026-04-01 }',
    right: 'valid: { from: 2026-01-01, until: 2026-04-01 }',
    at: '7:35-7:45',
    help: 'swap the two days, or correct one',
  },
]
