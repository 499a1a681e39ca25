import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'not listed',
    in: 'scenarios/print.yaml',
    wrong: 'title: { en: Printing }\n',
    at: '1:1-1:1',
    help: 'add print to scenarios in faq.yaml, or delete this file',
  },
  {
    name: 'listed and missing',
    in: 'faq.yaml',
    wrong: 'scenarios: [borrow, pay, print]\n',
    right: 'scenarios: [borrow, pay]\n',
    at: '6:26-6:31',
    help: 'add it with a title, or take the id from this list',
  },
]
