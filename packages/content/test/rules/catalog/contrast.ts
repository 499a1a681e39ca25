import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'yellow',
    in: 'faq.yaml',
    wrong: 'brand: { colour: "#ffd400" }\n',
    right: 'brand: { colour: "#1d3557" }\n',
    at: '10:18-10:27',
    help: 'use a darker colour, such as #8c7400',
  },
]
