import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'over',
    in: 'field',
    wrong: 'valid: { until: 2026-01-31 }',
    right: 'valid: { until: 2026-12-31 }',
    at: '7:17-7:27',
    help: 'nothing to do, unless it should hold longer: then change valid.until',
  },
]
