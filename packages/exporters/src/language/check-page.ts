import { pluralForms } from './plural-forms.ts'
import { type Strings, stringsFor, type WordSource } from './strings.ts'

/** Words of the page that checks a text; the browser fills in `{line}` and `{count}`. */
export type CheckPageWords = { readonly [Key in Exclude<keyof Strings['checkPage'], 'found'>]: string } & {
  /** By plural category of `foundIn`. */
  readonly found: Readonly<Record<string, string>>
  readonly foundIn: string
}

/** The words of the page that checks a text. */
export function checkPageWords(source: WordSource, locale: string): CheckPageWords {
  const { checkPage } = stringsFor(source, locale)
  const { forms, language } = pluralForms(source, locale, ['checkPage', 'found'])
  const line = { line: '{line}' }
  return {
    ...checkPage,
    line: checkPage.line(line),
    fix: checkPage.fix(line),
    found: forms,
    foundIn: language,
  }
}
