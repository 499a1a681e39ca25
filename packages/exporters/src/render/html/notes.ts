import type { Entry } from '@topasked/content'
import type { Element, Properties } from 'hast'
import { formatDay, stringsFor } from '../../language/index.ts'
import { element } from './element.ts'

/** Something that readers must know before they trust an answer, wherever it is shown or copied to. */
export interface Note {
  readonly kind: 'not-translated' | 'unreviewed' | 'outdated' | 'holds-until' | 'archived'
  /** In the language of the edition. */
  readonly text: string
}

/**
 * What must stand beside an answer because a copy cannot expire: how far its translation can be trusted, and the days
 * on which it holds where they end. In the order in which to show them; mostly none.
 */
export function notesOf({ question, fallback }: Entry, locale: string): readonly Note[] {
  const strings = stringsFor(locale)
  const { translation } = question
  const notes: Note[] = []
  if (fallback) notes.push({ kind: 'not-translated', text: strings.notTranslated })
  if (translation && !translation.reviewed) {
    const machine = translation.by === 'machine'
    notes.push({
      kind: 'unreviewed',
      text: machine ? strings.machineTranslation : strings.unreviewedTranslation,
    })
  }
  if (translation?.outdated) notes.push({ kind: 'outdated', text: strings.outdatedTranslation })
  return [...notes, ...validityNotes(question, locale)]
}

function validityNotes({ status, validity }: Entry['question'], locale: string): Note[] {
  if (validity?.until === undefined) return []
  const strings = stringsFor(locale)
  const until = formatDay(validity.until, locale)
  const from = validity.from === undefined ? undefined : formatDay(validity.from, locale)
  if (status === 'archived') {
    const text = from === undefined ? strings.heldUntil(until) : strings.heldBetween(from, until)
    return [{ kind: 'archived', text }]
  }
  const text = from === undefined ? strings.validUntil(until) : strings.validBetween(from, until)
  return [{ kind: 'holds-until', text }]
}

/** The notes as paragraphs before an answer; `lang` where the answer around them is in another language. */
export function noteParagraphs(notes: readonly Note[], properties: Properties = {}): Element[] {
  return notes.map(({ text }) => element('p', properties, element('em', {}, text)))
}
