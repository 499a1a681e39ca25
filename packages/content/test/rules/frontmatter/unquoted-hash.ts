import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a number',
    in: 'question',
    wrong: 'question: Renew #1?',
    right: 'question: "Renew #1?"',
    at: '2:17-2:18',
    help: 'put the text in quotes: question: "Renew #1?"',
  },
  {
    name: 'at the start',
    in: 'question',
    wrong: 'question: #1 question?',
    right: 'question: "#1 question?"',
    at: '2:11-2:12',
    help: 'put the text in quotes: question: "#1 question?"',
  },
  {
    name: 'with a colon as well',
    in: 'question',
    wrong: 'question: Renew #1: how?',
    right: 'question: "Renew #1: how?"',
    at: '2:17-2:18',
    help: 'put the text in quotes: question: "Renew #1: how?"',
  },
  {
    name: 'in a list',
    in: 'field',
    wrong: 'alsoAsked:\n  - Renew #1?',
    right: 'alsoAsked:\n  - "Renew #1?"',
    at: '8:11-8:12',
    help: 'put the text in quotes: - "Renew #1?"',
  },
  {
    name: 'in a text for a language',
    in: 'scenarios/pay.yaml',
    wrong: 'title:\n  en: Desk #1\n',
    right: 'title:\n  en: "Desk #1"\n',
    at: '2:12-2:13',
    help: 'put the text in quotes: en: "Desk #1"',
  },
  {
    name: 'a colour',
    in: 'faq.yaml',
    wrong: 'brand:\n  colour: #1d3557\n',
    right: 'brand:\n  colour: "#1d3557"\n',
    at: '11:11-11:12',
    help: 'put the text in quotes: colour: "#1d3557"',
  },
]
