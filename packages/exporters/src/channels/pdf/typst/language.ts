import { type Corpus, inLocale, type LocalText, langTag } from '@topasked/content'
import type { PerLocale } from '@topasked/schema'
import { stringsFor } from '../../../language/index.ts'
import { textDirection } from '../../../language/text-direction.ts'
import type { Language, PrintText } from './print-nodes.ts'

/** Regions that stand for a script: Typst knows Traditional Chinese by its region only. */
const REGION_OF_SCRIPT: Readonly<Record<string, string>> = { Hant: 'TW', Hans: 'CN' }
const HAN_LANGUAGES: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'yue'])

/** By language tag: `Intl.Locale` is slow, and asked for every text run of every answer. */
const LANGUAGES = new Map<string, Language>()

/** A BCP 47 tag in Typst's terms: two or three letters, and a region of two letters where one is known. */
export function languageOfTag(tag: string): Language {
  const known = LANGUAGES.get(tag)
  if (known) return known
  const { language: lang, script, region = REGION_OF_SCRIPT[script ?? ''] } = new Intl.Locale(tag)
  const language: Language = {
    lang,
    region: region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null,
    han: HAN_LANGUAGES.has(lang),
    rtl: textDirection(tag) === 'rtl',
  }
  LANGUAGES.set(tag, language)
  return language
}

/** The language of a locale of the catalog. */
export function languageOf(corpus: Pick<Corpus, 'catalog'>, locale: string): Language {
  return languageOfTag(langTag(corpus, locale))
}

/** The language of the interface words in a locale: English where there are none in its language. */
export function wordsLanguageOf(corpus: Pick<Corpus, 'catalog'>, locale: string): Language {
  const own = languageOf(corpus, locale)
  return own.lang !== 'en' && stringsFor(locale) === stringsFor('en') ? languageOfTag('en') : own
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
