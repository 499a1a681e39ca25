import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { LanguageWords } from './language-words.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { th } from './th.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'

/** By language subtag. */
const LANGUAGES: Readonly<Record<string, LanguageWords>> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  hi,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  th,
  vi,
  zh,
}

/** Beside the language of a text: English, and scripts in which no word of another language is one of these. */
const EVERYWHERE = ['en', 'ar', 'he', 'hi', 'ja', 'ko', 'th', 'zh']

/** A text as the words are written: lower case, without punctuation. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
}

const known = new Map<string, ReadonlySet<string>>()

/** The words of one kind for texts in a locale, with those that are the same everywhere. */
export function wordsFor(locale: string, kind: keyof LanguageWords): ReadonlySet<string> {
  const [language = ''] = locale.split('-')
  const key = `${kind} ${language}`
  const words =
    known.get(key) ??
    new Set([language, ...EVERYWHERE].flatMap((one) => LANGUAGES[one]?.[kind] ?? []).map(plainWords))
  known.set(key, words)
  return words
}
