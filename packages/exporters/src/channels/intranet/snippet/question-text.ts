import type { Entry } from '@topasked/content'
import { plainStringsFor } from '../../../language/index.ts'
import { permalink } from '../../../published/addresses.ts'
import { notesOf } from '../../../render/html/notes.ts'
import { toText } from '../../../render/text/to-text.ts'
import { answerContext, type SnippetContext } from './snippet-context.ts'

/** A question with its answer and its address as plain text. */
export function questionText(entry: Entry, context: SnippetContext): string {
  const { corpus, locale } = context
  const strings = plainStringsFor(corpus, locale)
  const notes = notesOf(corpus, entry, locale, strings).map(({ text }) => text)
  return [
    [entry.question.title, ...notes].join('\n'),
    toText(entry.question, answerContext(context, entry.id, false)),
    strings.labelled({ label: strings.permanentAddress, text: permalink(corpus, locale, entry.id) }),
  ].join('\n\n')
}
