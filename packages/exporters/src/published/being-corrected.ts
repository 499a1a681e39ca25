import { stringsFor } from '../language/index.ts'

/** The plain text shown instead of an answer with an error if no earlier text of it is known. */
export function beingCorrected(locale: string, team: string): string {
  return stringsFor(locale).beingCorrected(team)
}
