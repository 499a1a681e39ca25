export { attributesOf, type Run, runsOf, splitAround, withoutMarks } from './foreign-words.ts'
export { pluralForms } from './plural-forms.ts'
export {
  paperStringsFor,
  plainStringsFor,
  SHIPPED_WORDS,
  type Strings,
  stringsFor,
  type WordSource,
  wordsLocale,
} from './strings.ts'
