import type { ContentRule } from '../../rule.ts'

export const catalogTimeZone: ContentRule = {
  id: 'catalog/time-zone',
  stage: 'content',
  severity: 'error',
  description: 'The time zone is a name from the IANA time zone database.',
  examples: [
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
  ],
  check({ catalog }, found) {
    if (!catalog?.data) return
    try {
      new Intl.DateTimeFormat('en', { timeZone: catalog.data.timeZone })
    } catch {
      const help = 'use a name such as Asia/Hong_Kong, Europe/Zurich or UTC'
      found(catalog.source, {
        reason: `there is no time zone ${catalog.data.timeZone}`,
        help,
        place: catalog.source.yaml?.place(['timeZone']),
      })
    }
  },
}
