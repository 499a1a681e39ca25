import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a quoted word at the start',
    in: 'question',
    wrong: 'question: "Renew" is grey, why?',
    right: `question: '"Renew" is grey, why?'`,
    at: '2:17-2:18',
    help: 'put all of it in quotes: question: \'"Renew" is grey, why?\'',
  },
  {
    name: 'quotes in quotes',
    in: 'question',
    wrong: 'question: "What is a "fine"?"',
    right: `question: 'What is a "fine"?'`,
    at: '2:22-2:23',
    help: 'put all of it in quotes: question: \'What is a "fine"?\'',
  },
  {
    name: 'an apostrophe and no end',
    in: 'question',
    wrong: "question: 'What's due?",
    right: 'question: "What\'s due?"',
    at: '2:16-2:17',
    help: 'put all of it in quotes: question: "What\'s due?"',
  },
  {
    name: 'several quoted values',
    in: 'field',
    wrong: 'tags: "login", "mfa"',
    right: 'tags: ["login", "mfa"]',
    at: '7:13-7:14',
    help: 'put the list in brackets: tags: ["login", "mfa"]',
  },
]
