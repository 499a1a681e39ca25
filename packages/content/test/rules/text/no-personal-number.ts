import type { Example } from '../../example.ts'

const HELP =
  'remove it; for an example, write one that nobody can have, such as A000000(0) or 0000 0000 0000 0000'

export const examples: readonly Example[] = [
  {
    name: 'an identity card of Hong Kong',
    in: 'answer',
    wrong: 'Write your number as A123456(3).',
    right: 'Write your number as A000000(0).',
    at: '9:22-9:32',
    help: HELP,
  },
  {
    name: 'a payment card',
    in: 'answer',
    wrong: 'Pay with 4111 1111 1111 1111.',
    right: 'Pay with your card.',
    at: '9:10-9:29',
    help: HELP,
  },
]
