import { existsIn } from './exists-in.ts'

export const referenceUnknownScenario = existsIn({
  id: 'reference/unknown-scenario',
  description: 'The scenarios of a question are listed in faq.yaml.',
  examples: [
    {
      name: 'misspelt',
      in: 'scenarios',
      wrong: 'scenarios: [borow]',
      right: 'scenarios: [borrow]',
      at: '3:13-3:18',
      help: 'there is one with a similar name: borrow',
    },
    {
      name: 'unknown',
      in: 'scenarios',
      wrong: 'scenarios: [borrow, holidays]',
      right: 'scenarios: [borrow]',
      at: '3:21-3:29',
      help: 'use one that faq.yaml lists, or add it there and in scenarios/; there are: borrow, pay',
    },
  ],
  noun: 'scenario',
  known: ({ catalog }) => catalog?.data?.scenarios,
  used: ({ scenarios }) => scenarios.map((name, index) => ({ name, path: ['scenarios', index] })),
  help: 'use one that faq.yaml lists, or add it there and in scenarios/',
})
