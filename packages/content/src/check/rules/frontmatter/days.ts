const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function day(year: string | number, month: string | number, date: string | number): string | undefined {
  const text = [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-')
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

type Reader = readonly [
  pattern: RegExp,
  read: (parts: readonly string[]) => ReadonlyArray<string | undefined>,
]

/** The ways in which people write days: year first, as one number, by the Minguo calendar, with words, year last. */
const READERS: readonly Reader[] = [
  [
    /^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})(?:\D.*)?$/,
    ([y = '', a = '', b = '']) => [day(y, a, b), day(y, b, a)],
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y = '', m = '', d = '']) => [day(y, m, d)]],
  [
    /^(?:民國|民国)(\d{2,3})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?$/,
    ([y = '', m = '', d = '']) => [day(Number(y) + 1911, m, d)],
  ],
  [
    /^(\d{1,2})(?:st|nd|rd|th)?[ .-]+([A-Za-z]{3,9})[., -]+(\d{4})$/,
    ([d = '', m = '', y = '']) => [day(y, monthOf(m), d)],
  ],
  [
    /^([A-Za-z]{3,9})[. -]+(\d{1,2})(?:st|nd|rd|th)?[, -]+(\d{4})$/,
    ([m = '', d = '', y = '']) => [day(y, monthOf(m), d)],
  ],
  [/^(\d{1,2})\D(\d{1,2})\D(\d{4})\D?$/, ([a = '', b = '', y = '']) => [day(y, b, a), day(y, a, b)]],
]

/**
 * The days `YYYY-MM-DD` that a text in some other form may mean: one when it is clear, two when day and month could be
 * either way round, none when it is no day. Full-width digits count as digits.
 */
export function readDays(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .trim()
  for (const [pattern, read] of READERS) {
    const parts = pattern.exec(plain)
    if (!parts) continue
    const days = read(parts.slice(1)).filter((found) => found !== undefined)
    // Year, month, day is an order that nobody reads the other way, as long as the calendar has that day.
    return pattern === READERS[0]?.[0] ? days.slice(0, 1) : [...new Set(days)]
  }
  return []
}
