import { formatDay, stringsFor } from '../language/index.ts'
import { tidy } from '../verify/marks.ts'

/**
 * An answer without what is said about it: these are changes of their own kind (a translation, a last day), not of the
 * answer. `outdated` where it said that the original has changed.
 */
export function stripNotes(
  text: string,
  locale: string,
  valid: { readonly from?: string; readonly until?: string } | undefined,
  status: string,
  reviewed: string,
): { readonly text: string; readonly outdated: boolean } {
  const strings = stringsFor(locale)
  const { notTranslated, machineTranslation, unreviewedTranslation, outdatedTranslation } = strings
  const days: string[] = []
  if (valid?.until !== undefined) {
    const until = formatDay(valid.until, locale)
    const from = valid.from === undefined ? undefined : formatDay(valid.from, locale)
    if (status === 'archived')
      days.push(from === undefined ? strings.heldUntil(until) : strings.heldBetween(from, until))
    else days.push(from === undefined ? strings.validUntil(until) : strings.validBetween(from, until))
  }
  const notes = [
    notTranslated,
    machineTranslation,
    unreviewedTranslation,
    outdatedTranslation,
    ...days,
    strings.pdf.urgent,
    `${strings.lastReviewed} ${formatDay(reviewed, locale)}`,
  ]
  const outdated = text.includes(outdatedTranslation)
  let rest = text.trimStart()
  for (let length = noteLength(rest, notes); length > 0; length = noteLength(rest, notes))
    rest = rest.slice(length).trimStart()
  return { text: tidy(rest), outdated }
}

/** Characters of the note that a text begins with; on paper there may be other spaces in it. 0 where there is none. */
function noteLength(text: string, notes: readonly string[]): number {
  for (const note of notes) {
    let at = 0
    for (const character of note.replace(/\s/gu, '')) {
      while (/\s/u.test(text[at] ?? '')) at += 1
      if (!text.startsWith(character, at)) {
        at = 0
        break
      }
      at += character.length
    }
    if (at > 0) return at
  }
  return 0
}
