import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'typographic quotes',
    in: 'question',
    wrong: 'question: “How do I renew?”',
    right: 'question: "How do I renew?"',
    at: '2:11-2:28',
    help: 'use straight ones: question: "How do I renew?"',
  },
  {
    name: 'single ones',
    in: 'question',
    wrong: 'question: ‘What’s due?’',
    right: 'question: "What’s due?"',
    at: '2:11-2:24',
    help: 'use straight ones: question: "What’s due?"',
  },
  {
    name: 'corner brackets',
    in: 'question',
    wrong: 'question: 「如何續借？」',
    right: 'question: "如何續借？"',
    at: '2:11-2:18',
    help: 'use straight ones: question: "如何續借？"',
  },
  {
    name: 'full-width ones',
    in: 'question',
    wrong: 'question: ＂How?＂',
    right: 'question: "How?"',
    at: '2:11-2:17',
    help: 'use straight ones: question: "How?"',
  },
  {
    name: 'around an id',
    in: 'owner',
    wrong: 'owner: “desk”',
    right: 'owner: "desk"',
    at: '5:8-5:14',
    help: 'use straight ones: owner: "desk"',
  },
]
