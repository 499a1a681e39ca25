const LONG_ENOUGH = 3
const known = new Map<string, ReadonlyMap<string, number>>()

/** The names of months in a language, long and short and as in dates, in lower case. */
export function monthNames(locale: string): ReadonlyMap<string, number> {
  const before = known.get(locale)
  if (before) return before
  const names = new Map<string, number>()
  for (const month of ['long', 'short'] as const) {
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC', ...(day && { day }) })
      for (let index = 0; index < 12; index++) {
        const parts = format.formatToParts(Date.UTC(2026, index, 20))
        const name =
          parts
            .find(({ type }) => type === 'month')
            ?.value.toLowerCase()
            .replace(/\.$/, '') ?? ''
        if (/^\p{L}/u.test(name) && name.length >= LONG_ENOUGH) names.set(name, index + 1)
      }
    }
  }
  known.set(locale, names)
  return names
}
