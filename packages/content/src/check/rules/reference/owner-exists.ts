import { existsIn } from './exists-in.ts'

export const referenceOwnerExists = existsIn({
  id: 'reference/owner-exists',
  description: 'The owner of a question is listed in faq.yaml.',
  noun: 'owner',
  known: ({ catalog }) => catalog?.data && Object.keys(catalog.data.owners),
  used: ({ owner }) => [{ name: owner, path: ['owner'] }],
  help: 'use one that faq.yaml names, or add it there',
})
