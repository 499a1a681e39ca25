import { existsIn } from './exists-in.ts'

export const referenceAudienceExists = existsIn({
  id: 'reference/audience-exists',
  description: 'The audiences of a question are listed in faq.yaml.',
  examples: [
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
  ],
  noun: 'audience',
  known: ({ catalog }) => catalog?.data && Object.keys(catalog.data.audience),
  used: ({ audience }) => audience.map((name, index) => ({ name, path: ['audience', index] })),
  help: 'use one that faq.yaml names, or add it there',
})
