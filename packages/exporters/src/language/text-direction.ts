const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'ar',
  'dv',
  'fa',
  'he',
  'ku',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])
const SCRIPTS = /-(?:arab|hebr|thaa|nkoo|syrc)\b/iu

/** The direction in which a language (BCP 47) is written. */
export function textDirection(locale: string): 'ltr' | 'rtl' {
  if (/-latn\b/iu.test(locale)) return 'ltr'
  return SCRIPTS.test(locale) || RIGHT_TO_LEFT.has(locale.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr'
}

/** A `dir` for a text where its direction is another one than that around it. */
export function directionIn(locale: string, around = 'en'): { dir?: 'ltr' | 'rtl' } {
  const dir = textDirection(locale)
  return dir === textDirection(around) ? {} : { dir }
}
