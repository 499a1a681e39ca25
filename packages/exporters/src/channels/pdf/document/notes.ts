import type { Corpus, Entry, Question } from '@topasked/content'
import { paperStringsFor } from '../../../language/index.ts'
import { notesOf } from '../../../render/html/notes.ts'
import type { EntryData } from '../typst/template-data.ts'

/** Whether the text is a machine's and nobody has reviewed it. */
export function isMachineMade({ translation }: Question): boolean {
  return translation?.by === 'machine' && !translation.reviewed
}

/** What a reader of an edition in `locale` should know before an answer: first the days on which it holds. */
export function entryNotes(
  corpus: Corpus,
  entry: Entry,
  locale: string,
): Pick<EntryData, 'notes' | 'machineNote'> {
  const all = notesOf(corpus, entry, locale, paperStringsFor(corpus, locale))
  const machineNote = isMachineMade(entry.question)
    ? all.find(({ kind }) => kind === 'unreviewed')
    : undefined
  const validity = all.filter(({ kind }) => kind === 'holds-until')
  const others = all.filter((note) => note !== machineNote && !validity.includes(note))
  return {
    notes: [...validity, ...others].map(({ text }) => text),
    machineNote: machineNote?.text ?? null,
  }
}
