import type { Example } from '../../example.ts'

const HELP = 'put it in the place of its own language, or write it in the language that the place is for'

export const examples: readonly Example[] = [
  {
    name: 'a Chinese answer in an English original',
    in: 'answer',
    wrong: '請向服務台查詢。',
    right: 'Ask at the desk.',
    at: '9:1-9:9',
    help: HELP,
  },
  {
    name: 'a Chinese question in an English original',
    in: 'question',
    wrong: 'question: 如何續借？',
    right: 'question: How do I renew?',
    at: '2:11-2:16',
    help: HELP,
  },
  {
    name: 'a Russian title for German',
    in: 'scenarios/pay.yaml',
    wrong: 'title: { en: Paying, de: Оплата }\n',
    right: 'title: { en: Paying, de: Bezahlen }\n',
    at: '1:26-1:32',
    help: HELP,
  },
]
