import { type Corpus, inLocale, type LocalText } from '@topasked/content'
import { stringsFor, type WordSource, withoutMarks } from '../../language/index.ts'

/** "For Students and Staff": the label of a part that is meant for some readers. */
export function onlyForLabel(corpus: Corpus, audience: readonly string[], locale: string): LocalText {
  const strings = stringsFor(corpus, locale)
  const groups = audience.map(
    (group) => inLocale(corpus, corpus.catalog.audience[group] ?? { [locale]: group }, locale).text,
  )
  return { text: strings.onlyFor({ groups }), locale }
}

/** "(sign-in required)" with its separator from the words before: nothing if its own bracket is full-width. */
export function signInNote(source: WordSource, locale: string): string {
  const { signIn } = stringsFor(source, locale)
  return withoutMarks(signIn).startsWith('（') ? signIn : ` ${signIn}`
}

/** The text that marks a task as done or not, used instead of a check box. */
export function taskMark(checked: boolean | null | undefined): string {
  if (typeof checked !== 'boolean') return ''
  return checked ? '☑ ' : '☐ '
}
