/** Short names for a switch in a narrow bar; other languages are called what the Unicode CLDR calls them. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['en', 'English'],
  ['zh-Hant', '中文'],
])

/** What the speakers of a language call it. */
export function languageName(locale: string): string {
  const short = SHORT_NAMES.get(locale)
  if (short !== undefined) return short
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
  const [first = '', ...rest] = name
  return first.toLocaleUpperCase(locale) + rest.join('')
}
