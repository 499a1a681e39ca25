/**
 * The locales whose words may stand for those of `locale`, the nearest first: `zh-HK` is `zh-Hant-HK` and then `zh-Hant`, by
 * the likely subtags of CLDR. One in another script is none of them, though it begins alike: `zh` is Simplified Chinese.
 */
export function fallbackLocales(locale: string): readonly string[] {
  const tag = new Intl.Locale(locale)
  const { language, script = '', region = '' } = tag.maximize()
  const candidates = [
    locale,
    `${language}-${script}-${region}`,
    `${language}-${script}`,
    `${language}-${region}`,
    language,
  ]
  const sameScript = candidates.filter((one) => new Intl.Locale(one).maximize().script === script)
  return [...new Set(sameScript)]
}

/** Whether two locales are written alike: one language in one script, whatever the region. */
export function isSameLanguage(one: string, other: string): boolean {
  const [a, b] = [one, other].map((tag) => new Intl.Locale(tag).maximize())
  return a?.language === b?.language && a?.script === b?.script
}
