import type { Notice } from '../model/corpus.ts'
import { minuteIn, startOfDay } from '../model/validity.ts'
import type { Content } from '../read/content.ts'

/** Notices that are not over when the as-of day begins, the earliest first. */
export function noticesOf({ notices, asOf }: Pick<Content, 'notices' | 'asOf'>, timeZone: string): Notice[] {
  const today = startOfDay(asOf, timeZone)
  return Object.entries(notices?.data ?? {})
    .flatMap(([id, { text, ...given }]) => {
      const start = minuteIn(given.start, timeZone)
      const end = minuteIn(given.end, timeZone)
      return start && end && end > today ? [{ id, text, start, end }] : []
    })
    .sort((a, b) => (`${a.start} ${a.id}` < `${b.start} ${b.id}` ? -1 : 1))
}
