import { plainStringsFor, type WordSource } from '../language/index.ts'

/** The plain text shown instead of an answer with an error if no earlier text of it is known. */
export function beingCorrected(source: WordSource, locale: string, team: string): string {
  return plainStringsFor(source, locale).beingCorrected({ team })
}
