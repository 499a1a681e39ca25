import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'misspelt',
    in: 'audience',
    wrong: 'audience: [raeder]',
    right: 'audience: [reader]',
    at: '4:12-4:18',
    help: 'there is one with a similar name: reader',
  },
  {
    name: 'unknown',
    in: 'audience',
    wrong: 'audience: [visitor]',
    right: 'audience: [reader]',
    at: '4:12-4:19',
    help: 'use one that faq.yaml names, or add it there; there are: reader',
  },
]
