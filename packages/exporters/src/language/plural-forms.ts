import { catalogsFor, isSameLanguage } from '@topasked/content'
import { markForeign } from './foreign-words.ts'
import { formatMessage } from './format-message.ts'
import { findMessage, type WordSource } from './strings.ts'

/** Numbers enough to meet every plural category that whole numbers have in any language of CLDR. */
const SAMPLES = [...Array.from({ length: 201 }, (_, n) => n), 1000, 1_000_000]

/** What a browser needs to say a number of things without a message formatter. */
interface PluralForms {
  /** By the category of `Intl.PluralRules`, with `{count}` where the number stands. */
  readonly forms: Readonly<Record<string, string>>
  readonly language: string
}

/** A message about `count` things for each plural category of its language. */
export function pluralForms(source: WordSource, locale: string, path: readonly string[]): PluralForms {
  const { message, locale: language } = findMessage(catalogsFor(source, locale), path)
  const rules = new Intl.PluralRules(language)
  const forms: Record<string, string> = {}
  for (const count of SAMPLES) {
    const category = rules.select(count)
    forms[category] ??= formatMessage(String(message), language, { count }, () => '{count}')
  }
  if (isSameLanguage(language, locale)) return { forms, language }
  const marked = Object.entries(forms).map(([category, text]) => [category, markForeign(text, language)])
  return { forms: Object.fromEntries(marked), language }
}
