import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'an apostrophe',
    in: 'question',
    wrong: "question: 'What's due?'",
    right: 'question: "What\'s due?"',
    at: '2:16-2:17',
    help: 'use double quotes: question: "What\'s due?"',
  },
  {
    name: 'with double quotes in it',
    in: 'question',
    wrong: `question: 'What's a "fine"?'`,
    right: String.raw`question: "What's a \"fine\"?"`,
    at: '2:16-2:17',
    help: 'use double quotes: question: "What\'s a \\"fine\\"?"',
  },
  {
    name: 'in a list',
    in: 'field',
    wrong: "alsoAsked:\n  - 'What's due?'",
    right: 'alsoAsked:\n  - "What\'s due?"',
    at: '8:10-8:11',
    help: 'use double quotes: - "What\'s due?"',
  },
]
