import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a text that goes on',
    in: 'question',
    wrong: 'question: How do I\nrenew a book?',
    right: 'question: How do I renew a book?',
    at: '3:1-3:14',
    help: 'put it on the line above: question: How do I renew a book?',
  },
  {
    name: 'a sentence',
    in: 'field',
    wrong: 'This is the answer.',
    at: '7:1-7:20',
    help: 'write it as a field, "name: value", or remove it; the answer goes below the second ---',
  },
]
