import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'misspelt',
    in: 'answer',
    wrong: 'Ask [us](link:contcat).',
    right: 'Ask [us](link:contact).',
    at: '9:10-9:22',
    help: 'there is an entry with a similar name: link:contact',
  },
  {
    name: 'unknown',
    in: 'answer',
    wrong: 'See the [rules](link:house-rules).',
    right: 'See [us](link:contact).',
    at: '9:17-9:33',
    help: 'add house-rules to links.yaml',
  },
  {
    name: 'in a definition',
    in: 'answer',
    wrong: 'Ask [us][c].\n\n[c]: link:contatc',
    right: 'Ask [us][c].\n\n[c]: link:contact',
    at: '11:6-11:18',
    help: 'there is an entry with a similar name: link:contact',
  },
]
