import type { Corpus } from '@topasked/content'
import { stringsFor } from '../../../language/index.ts'
import { languageOf, wordsLanguageOf } from '../typst/language.ts'
import type { DocumentData, EntryData, Placeholders } from '../typst/template-data.ts'

/** From here on, private characters stand for the values while a sentence is put together. */
const FIRST_PLACEHOLDER = 0xf_0000

/** Splits a sentence of the interface at its values, as `['Page ', 0, ' of ', 1]`. */
function withPlaceholders(sentence: (...values: string[]) => string): Placeholders {
  const values = Array.from({ length: sentence.length }, (_, n) =>
    String.fromCodePoint(FIRST_PLACEHOLDER + n),
  )
  return sentence(...values)
    .split(/([\u{f0000}-\u{f00ff}])/u)
    .filter((part) => part !== '')
    .map((part) => {
      const n = (part.codePointAt(0) ?? 0) - FIRST_PLACEHOLDER
      return n >= 0 && n < values.length ? n : part
    })
}

function commonWords(corpus: Corpus, locale: string) {
  const space = languageOf(corpus, locale).han ? '' : ' '
  return { language: wordsLanguageOf(corpus, locale), space }
}

/** The words around the answers of an edition in `locale`. */
export function documentWords(corpus: Corpus, locale: string): DocumentData['words'] {
  const { contents, addresses, page, stillCurrent } = stringsFor(locale).pdf
  return { ...commonWords(corpus, locale), contents, addresses, page: withPlaceholders(page), stillCurrent }
}

/** The words within an answer that is written in `locale`. */
export function entryWords(corpus: Corpus, locale: string): EntryData['words'] {
  const { signIn, pdf } = stringsFor(locale)
  return { ...commonWords(corpus, locale), signIn, onPage: withPlaceholders(pdf.onPage), colon: pdf.colon }
}
