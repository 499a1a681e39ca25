import { existsIn } from './exists-in.ts'

export const referenceAudienceExists = existsIn({
  id: 'reference/audience-exists',
  description: 'The audiences of a question are listed in faq.yaml.',
  noun: 'audience',
  known: ({ catalog }) => catalog?.data && Object.keys(catalog.data.audience),
  used: ({ audience }) => audience.map((name, index) => ({ name, path: ['audience', index] })),
  help: 'use one that faq.yaml names, or add it there',
})
