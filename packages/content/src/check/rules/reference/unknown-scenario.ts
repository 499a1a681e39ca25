import { existsIn } from './exists-in.ts'

export const referenceUnknownScenario = existsIn({
  id: 'reference/unknown-scenario',
  description: 'The scenarios of a question are listed in faq.yaml.',
  noun: 'scenario',
  known: ({ catalog }) => catalog?.data?.scenarios,
  used: ({ scenarios }) => scenarios.map((name, index) => ({ name, path: ['scenarios', index] })),
  help: 'use one that faq.yaml lists, or add it there and in scenarios/',
})
