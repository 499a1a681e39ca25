/** Scripts written from right to left: CLDR 47, `scriptMetadata.json`, `rtl: YES`. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  (
    'Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo ' +
    'Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Todr Yezi'
  ).split(' '),
)

const directions = new Map<string, 'ltr' | 'rtl'>()

/** The direction in which a language (BCP 47) is written: that of its script, or of the likely one (CLDR). */
export function textDirection(locale: string): 'ltr' | 'rtl' {
  const known = directions.get(locale)
  if (known) return known
  const { script = '' } = new Intl.Locale(locale).maximize()
  const direction = RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr'
  directions.set(locale, direction)
  return direction
}

/** A `dir` for a text where its direction is another one than that around it. */
export function directionIn(locale: string, around = 'en'): { dir?: 'ltr' | 'rtl' } {
  const dir = textDirection(locale)
  return dir === textDirection(around) ? {} : { dir }
}
