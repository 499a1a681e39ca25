import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'misspelt',
    in: 'faq.yaml',
    wrong: 'timeZone: Europe/Zurigo\n',
    right: 'timeZone: Europe/Zurich\n',
    at: '4:11-4:24',
    help: 'use a name such as Asia/Hong_Kong, Europe/Zurich or UTC',
  },
  {
    name: 'an abbreviation',
    in: 'faq.yaml',
    wrong: 'timeZone: HKT\n',
    right: 'timeZone: Asia/Hong_Kong\n',
    at: '4:11-4:14',
    help: 'use a name such as Asia/Hong_Kong, Europe/Zurich or UTC',
  },
]
