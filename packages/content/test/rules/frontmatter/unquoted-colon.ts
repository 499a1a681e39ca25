import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a second colon',
    in: 'question',
    wrong: 'question: Renew: how?',
    right: 'question: "Renew: how?"',
    at: '2:16-2:17',
    help: 'put the text in quotes: question: "Renew: how?"',
  },
  {
    name: 'at the end',
    in: 'question',
    wrong: 'question: How to renew:',
    right: 'question: "How to renew:"',
    at: '2:23-2:24',
    help: 'put the text in quotes: question: "How to renew:"',
  },
  {
    name: 'with quotes in it',
    in: 'question',
    wrong: 'question: Say "no": how?',
    right: `question: 'Say "no": how?'`,
    at: '2:19-2:20',
    help: 'put the text in quotes: question: \'Say "no": how?\'',
  },
  {
    name: 'in a list',
    in: 'field',
    wrong: 'alsoAsked:\n  - Renewing: how?',
    right: 'alsoAsked:\n  - "Renewing: how?"',
    at: '8:13-8:14',
    help: 'put the text in quotes: - "Renewing: how?"',
  },
  {
    name: 'in brackets',
    in: 'field',
    wrong: 'alsoAsked: [Renewing: how?, When?]',
    right: 'alsoAsked: ["Renewing: how?", When?]',
    at: '7:21-7:22',
    help: 'put the text in quotes: "Renewing: how?"',
  },
  {
    name: 'in a text for a language',
    in: 'scenarios/pay.yaml',
    wrong: 'title: { en: Paying: how }\n',
    right: 'title: { en: "Paying: how" }\n',
    at: '1:20-1:21',
    help: 'put the text in quotes: en: "Paying: how"',
  },
]
