import { type Corpus, inLocale, type LocalText, langTag } from '@topasked/content'
import type { PerLocale } from '@topasked/schema'
import { stringsFor } from '../../language/index.ts'
import { textDirection } from '../../language/text-direction.ts'
import type { Spoken, Tongue } from './print-nodes.ts'

/** Regions that stand for a script: Typst knows Traditional Chinese by its region only. */
const REGION_OF_SCRIPT: Readonly<Record<string, string>> = { Hant: 'TW', Hans: 'CN' }
const HAN_LANGUAGES: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'yue'])

/** By language tag: `Intl.Locale` takes long, and is asked for every run of every answer. */
const TONGUES = new Map<string, Tongue>()

/** The language of a text in Typst's terms: two or three letters, and a region of two letters where one is known. */
export function tongueOf(corpus: Pick<Corpus, 'catalog'>, locale: string): Tongue {
  const tag = langTag(corpus, locale)
  const tongue = TONGUES.get(tag) ?? tongueOfTag(tag)
  TONGUES.set(tag, tongue)
  return tongue
}

function tongueOfTag(tag: string): Tongue {
  const { language, script, region } = new Intl.Locale(tag)
  const known = region ?? REGION_OF_SCRIPT[script ?? '']
  return {
    lang: language,
    region: known !== undefined && /^[A-Z]{2}$/.test(known) ? known : null,
    han: HAN_LANGUAGES.has(language),
    rtl: textDirection(language) === 'rtl',
  }
}

/** The language of our own words in an edition: English where we have none in its language. */
export function tongueOfWords(corpus: Pick<Corpus, 'catalog'>, locale: string): Tongue {
  const own = tongueOf(corpus, locale)
  return own.lang !== 'en' && stringsFor(locale) === stringsFor('en') ? tongueOfTag('en') : own
}

/** A text with its language, for the templates. */
export function spoken(corpus: Pick<Corpus, 'catalog'>, { text, locale }: LocalText): Spoken {
  return { v: text.replace(/\s+/gu, ' ').trim(), tongue: tongueOf(corpus, locale) }
}

/** A text of the catalog as an edition in `locale` shows it. */
export function spokenIn(
  corpus: Pick<Corpus, 'catalog'>,
  texts: Readonly<PerLocale>,
  locale: string,
): Spoken {
  return spoken(corpus, inLocale(corpus, texts, locale))
}
