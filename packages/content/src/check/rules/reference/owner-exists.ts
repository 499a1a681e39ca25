import { existsIn } from './exists-in.ts'

export const referenceOwnerExists = existsIn({
  id: 'reference/owner-exists',
  description: 'The owner of a question is listed in faq.yaml.',
  examples: [
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
  ],
  noun: 'owner',
  known: ({ catalog }) => catalog?.data && Object.keys(catalog.data.owners),
  used: ({ owner }) => [{ name: owner, path: ['owner'] }],
  help: 'use one that faq.yaml names, or add it there',
})
