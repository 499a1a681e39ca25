import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'no closing quote',
    in: 'question',
    wrong: 'question: "How?',
    right: 'question: "How?"',
    at: '2:11-2:12',
    help: 'add the closing quote: question: "How?"',
  },
  {
    name: 'a single one',
    in: 'question',
    wrong: "question: 'How?",
    right: "question: 'How?'",
    at: '2:11-2:12',
    help: "add the closing quote: question: 'How?'",
  },
  {
    name: 'closed by a typographic one',
    in: 'question',
    wrong: 'question: "How?”',
    right: 'question: "How?"',
    at: '2:11-2:12',
    help: 'add the closing quote: question: "How?"',
  },
  {
    name: 'in a list',
    in: 'field',
    wrong: 'tags:\n  - "login\n  - mfa',
    right: 'tags:\n  - "login"\n  - mfa',
    at: '8:5-8:6',
    help: 'add the closing quote: - "login"',
  },
]
