import type { ContentRule } from '../../rule.ts'

export const catalogTimeZone: ContentRule = {
  id: 'catalog/time-zone',
  stage: 'content',
  severity: 'error',
  description: 'The time zone is a name from the IANA time zone database.',
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
