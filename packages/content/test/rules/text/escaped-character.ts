import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a control character',
    in: 'question',
    wrong: 'question: "How do I renew?\\x07"',
    right: 'question: "How do I renew?"',
    at: '2:11-2:32',
    help: 'delete it, or type the character itself',
  },
  {
    name: 'half of a character',
    in: 'scenarios/pay.yaml',
    wrong: 'title: { en: "Paying \\uD83D" }\n',
    right: 'title: { en: "Paying 😀" }\n',
    at: '1:14-1:29',
    help: 'delete it, or type the character itself',
  },
]
