import type { Entry } from '@topasked/content'
import type { Element, Properties } from 'hast'
import { type Strings, stringsFor, type WordSource } from '../../language/index.ts'
import { element } from './element.ts'

/** Something that readers must know before they rely on an answer, wherever it is shown or copied to. */
export interface Note {
  readonly kind: 'not-translated' | 'unreviewed' | 'outdated' | 'holds-until' | 'archived'
  /** In the language of the edition. */
  readonly text: string
}

/**
 * The notes that every copy of an answer needs, because a copy cannot expire: how reliable the translation is, and the
 * days on which the answer is valid if they end. In display order; usually empty.
 */
export function notesOf(
  source: WordSource,
  { question, fallback }: Entry,
  locale: string,
  strings: Strings = stringsFor(source, locale),
): readonly Note[] {
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
  return [...notes, ...validityNotes(question, strings)]
}

function validityNotes({ status, validity }: Entry['question'], strings: Strings): Note[] {
  if (validity?.until === undefined) return []
  const { from, until } = validity
  if (status === 'archived') {
    const text = from === undefined ? strings.heldUntil({ day: until }) : strings.heldBetween({ from, until })
    return [{ kind: 'archived', text }]
  }
  const text = from === undefined ? strings.validUntil({ day: until }) : strings.validBetween({ from, until })
  return [{ kind: 'holds-until', text }]
}

/** The notes as paragraphs before an answer, with `lang` if the surrounding answer is in another language. */
export function noteParagraphs(notes: readonly Note[], properties: Properties = {}): Element[] {
  return notes.map(({ text }) => element('p', properties, element('em', {}, text)))
}
