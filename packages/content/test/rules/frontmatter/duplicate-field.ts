import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a field twice',
    in: 'question',
    wrong: 'question: How?\nquestion: What?',
    right: 'question: What?',
    at: '3:1-3:9',
    help: 'keep one of the two lines that start with question:',
  },
  {
    name: 'in a group',
    in: 'field',
    wrong: 'valid: { from: 2026-01-05, from: 2026-01-06 }',
    right: 'valid: { from: 2026-01-05 }',
    at: '7:28-7:32',
    help: 'keep one of the two lines that start with from:',
  },
]
