import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'nothing after the colon',
    in: 'question',
    wrong: 'question:',
    right: 'question: How?',
    at: '2:1-2:9',
    help: 'write a value after the colon, or remove the line if the field is optional',
  },
  {
    name: 'empty quotes',
    in: 'question',
    wrong: 'question: ""',
    right: 'question: How?',
    at: '2:11-2:13',
    help: 'write a value after the colon, or remove the line if the field is optional',
  },
  {
    name: 'an empty list',
    in: 'scenarios',
    wrong: 'scenarios: []',
    right: 'scenarios: [borrow]',
    at: '3:12-3:14',
    help: 'write a value after the colon, or remove the line if the field is optional',
  },
  {
    name: 'a comma too many',
    in: 'field',
    wrong: 'tags:\n  - login\n  -',
    right: 'tags:\n  - login',
    at: '9:4-9:4',
    help: 'write a value after the colon, or remove the line if the field is optional',
  },
]
