import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'misspelt',
    in: 'scenarios',
    wrong: 'scenarios: [borow]',
    right: 'scenarios: [borrow]',
    at: '3:13-3:18',
    help: 'there is one with a similar name: borrow',
  },
  {
    name: 'unknown',
    in: 'scenarios',
    wrong: 'scenarios: [borrow, holidays]',
    right: 'scenarios: [borrow]',
    at: '3:21-3:29',
    help: 'use one that faq.yaml lists, or add it there and in scenarios/; there are: borrow, pay',
  },
]
