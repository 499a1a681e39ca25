import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a picture alone',
    in: 'answer',
    wrong: '![The renewal form](../images/card.svg)',
    right: 'Fill in the form:\n\n![The renewal form](../images/card.svg)',
    files: { 'images/card.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>' },
    at: '9:1-9:40',
    help: 'write what the picture says in a sentence or two',
  },
  {
    name: 'nothing',
    in: 'answer',
    wrong: '',
    right: 'Ask at the desk.',
    at: '7:1-7:4',
    help: 'write the answer below the second ---',
  },
]
