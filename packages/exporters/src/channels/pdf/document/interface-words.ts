import type { Corpus } from '@topasked/content'
import { paperStringsFor } from '../../../language/index.ts'
import { languageOf, wordsLanguageOf } from '../typst/language.ts'
import type { DocumentData, EntryData, Placeholders } from '../typst/template-data.ts'

/** From here on, private characters stand for the values while a sentence is put together. */
const FIRST_PLACEHOLDER = 0xf_0000

/** Splits a sentence of the interface at its values, as `['Page ', 0, ' of ', 1]`. */
function withPlaceholders<Name extends string>(
  sentence: (values: Readonly<Record<Name, string>>) => string,
  names: readonly Name[],
): Placeholders {
  const values = names.map((name, n) => [name, String.fromCodePoint(FIRST_PLACEHOLDER + n)] as const)
  return sentence(Object.fromEntries(values) as Record<Name, string>)
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
  const { contents, addresses, page, stillCurrent } = paperStringsFor(corpus, locale).pdf
  return {
    ...commonWords(corpus, locale),
    contents,
    addresses,
    page: withPlaceholders(page, ['page', 'pages']),
    stillCurrent,
  }
}

/** The words within an answer that is written in `locale`. */
export function entryWords(corpus: Corpus, locale: string): EntryData['words'] {
  const { signIn, pdf } = paperStringsFor(corpus, locale)
  return {
    ...commonWords(corpus, locale),
    signIn,
    onPage: withPlaceholders(pdf.onPage, ['page']),
    colon: pdf.colon,
  }
}
