import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'misspelt',
    in: 'owner',
    wrong: 'owner: dsek',
    right: 'owner: desk',
    at: '5:8-5:12',
    help: 'there is one with a similar name: desk',
  },
  {
    name: 'a slip in a long word',
    in: 'owner',
    wrong: 'owner: hepldesk',
    right: 'owner: helpdesk',
    files: {
      'faq.yaml':
        'owners: { desk: { name: { en: Desk }, contact: link:contact }, helpdesk: { name: { en: Help desk }, contact: link:contact } }\n',
    },
    at: '5:8-5:16',
    help: 'there is one with a similar name: helpdesk',
  },
  {
    name: 'unknown',
    in: 'owner',
    wrong: 'owner: somebody',
    right: 'owner: desk',
    at: '5:8-5:16',
    help: 'use one that faq.yaml names, or add it there; there are: desk',
  },
]
