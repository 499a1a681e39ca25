import { stringsFor } from '../language/index.ts'

/** What stands in place of an answer that has an error, where no earlier text of it is known. Plain text. */
export function beingCorrected(locale: string, team: string): string {
  return stringsFor(locale).beingCorrected(team)
}
