export { attributesOf, markForeign, type Run, runsOf, splitAround, withoutMarks } from './foreign-words.ts'
export { type PluralForms, pluralForms } from './plural-forms.ts'
export {
  paperStringsFor,
  plainStringsFor,
  SHIPPED_WORDS,
  type Strings,
  stringsFor,
  type WordSource,
  wordsLocale,
} from './strings.ts'
