import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'no space',
    in: 'question',
    wrong: 'question:How?',
    right: 'question: How?',
    at: '2:9-2:10',
    help: 'write: question: How?',
  },
  {
    name: 'no space before a list',
    in: 'scenarios',
    wrong: 'scenarios:[borrow]',
    right: 'scenarios: [borrow]',
    at: '3:10-3:11',
    help: 'write: scenarios: [borrow]',
  },
  {
    name: 'before a quote',
    in: 'question',
    wrong: 'question:"How?"',
    right: 'question: "How?"',
    at: '2:9-2:10',
    help: 'write: question: "How?"',
  },
  {
    name: 'in a text for a language',
    in: 'scenarios/pay.yaml',
    wrong: 'title:\n  en:Paying\n',
    right: 'title:\n  en: Paying\n',
    at: '2:5-2:6',
    help: 'write: en: Paying',
  },
]
