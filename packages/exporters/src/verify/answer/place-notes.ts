import { type AnswerToken, words } from './token.ts'

type Tokens = readonly AnswerToken[]

/** Whether a note on paper only prints an address. */
export function isAddress(note: Tokens): boolean {
  const told = note.filter((token) => token.kind !== 'words' || token.text.trim() !== '')
  return told.every(({ kind }) => kind === 'words' || kind === 'link') && told.at(-1)?.kind === 'link'
}

/**
 * Notes read where their numbers stand, in brackets: addresses each time, others where they are referred to first.
 * Numbers run through a whole document, so each answer counts its own from 1. With `everywhere`, for a text of which
 * parts may be missing, nothing is counted, and only notes within notes are told once.
 */
export function placeNotes(
  tokens: Tokens,
  notes: ReadonlyMap<number, Tokens>,
  { everywhere = false } = {},
): AnswerToken[] {
  const order: number[] = []
  const place = (part: Tokens, isInNote: boolean): AnswerToken[] =>
    part.flatMap((token) => {
      if (token.kind !== 'note') return [token]
      const note = notes.get(token.number)
      if (!note) return [token]
      const isCounted = !isAddress(note)
      const isFirst = !order.includes(token.number)
      if (isCounted && isFirst) order.push(token.number)
      const number: AnswerToken = { kind: 'note', number: order.indexOf(token.number) + 1 }
      const isTold = isFirst || !isCounted || (everywhere && !isInNote)
      return [
        ...(isCounted && !everywhere ? [number] : []),
        ...(isTold ? [words(' ('), ...place(note, true), words(') ')] : []),
      ]
    })
  return place(tokens, false)
}
