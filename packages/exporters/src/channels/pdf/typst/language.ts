import { type Corpus, fontFor, inLocale, type LocalText, langTag, localesOf } from '@topasked/content'
import type { PerLocale } from '@topasked/schema'
import { type WordSource, wordsLocale } from '../../../language/index.ts'
import { textDirection } from '../../../language/text-direction.ts'
import type { Language, PrintText } from './print-nodes.ts'

const HAN_LANGUAGES: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'yue'])

/** By language tag: `Intl.Locale` is slow, and asked for every text run of every answer. */
const LANGUAGES = new Map<string, Language>()

/**
 * Typst knows the script of Chinese by its region only, and has words of its own, in the descriptions of links, for two:
 * mainland China and Taiwan. `publishedTags` undoes it in what readers get.
 */
function regionOf(tag: string): string | undefined {
  const { language, region: said } = new Intl.Locale(tag)
  if (language !== 'zh') return said
  const { script } = new Intl.Locale(tag).maximize()
  return script === 'Hant' ? 'TW' : 'CN'
}

/** A BCP 47 tag in Typst's terms: two or three letters, and a region of two letters where one is known. */
export function languageOfTag(tag: string): Language {
  const known = LANGUAGES.get(tag)
  if (known) return known
  const { language: lang } = new Intl.Locale(tag)
  const region = regionOf(tag)
  const language: Language = {
    lang,
    region: region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null,
    han: HAN_LANGUAGES.has(lang),
    font: fontFor(tag).family,
    rtl: textDirection(tag) === 'rtl',
  }
  LANGUAGES.set(tag, language)
  return language
}

/** The language of a locale of the catalog. */
export function languageOf(corpus: Pick<Corpus, 'catalog'>, locale: string): Language {
  return languageOfTag(langTag(corpus, locale))
}

/**
 * The language tags that files get in place of those that Typst writes: of Chinese in its regions. Where a catalog has
 * two that are one to Typst, these stay as they are.
 */
export function publishedTags(corpus: Pick<Corpus, 'catalog'>): ReadonlyMap<string, string> {
  const tags = new Map<string, string | undefined>()
  for (const locale of localesOf(corpus)) {
    const { lang, region } = languageOf(corpus, locale)
    if (lang !== 'zh') continue
    const written = `${lang}-${region}`
    const said = new Intl.Locale(langTag(corpus, locale)).region
    const own = said === undefined ? written : `${lang}-${said}`
    tags.set(written, tags.has(written) && tags.get(written) !== own ? undefined : own)
  }
  return new Map([...tags].flatMap(([written, own]) => (own && own !== written ? [[written, own]] : [])))
}

/** The language of the interface words in a locale: another one where there are none in its language. */
export function wordsLanguageOf(corpus: WordSource & Pick<Corpus, 'catalog'>, locale: string): Language {
  const words = wordsLocale(corpus, locale)
  return words === locale ? languageOf(corpus, locale) : languageOfTag(words)
}

/** A text with its language, for the templates. */
export function printText(corpus: Pick<Corpus, 'catalog'>, { text, locale }: LocalText): PrintText {
  return { value: text.replace(/\s+/gu, ' ').trim(), language: languageOf(corpus, locale) }
}

/** A text of the catalog as an edition in `locale` shows it. */
export function catalogText(
  corpus: Pick<Corpus, 'catalog'>,
  texts: Readonly<PerLocale>,
  locale: string,
): PrintText {
  return printText(corpus, inLocale(corpus, texts, locale))
}
