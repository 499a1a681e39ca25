import { plainStringsFor, SHIPPED_WORDS } from '../language/index.ts'
import { WEB } from '../verify/answer/medium.ts'
import type { AnswerToken } from '../verify/answer/token.ts'
import { TokenTexts, tidy } from '../verify/answer/token-texts.ts'
import { daysOf } from '../verify/content/phrases.ts'

/** What is said of an answer beside it. */
export interface About {
  readonly locale: string
  readonly valid?: { readonly from?: string; readonly until?: string }
  readonly status: string
  readonly reviewed: string
}

const literal = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&')

/**
 * An answer without what is said about it: these are changes of their own kind (a translation, a last day), not of the
 * answer. `outdated` where it said that the original has changed.
 */
export function stripNotes(
  tokens: readonly AnswerToken[],
  { locale, valid, status, reviewed }: About,
): { readonly tokens: readonly AnswerToken[]; readonly outdated: boolean } {
  const strings = plainStringsFor(SHIPPED_WORDS, locale)
  const notes = [
    strings.notTranslated,
    strings.machineTranslation,
    strings.unreviewedTranslation,
    strings.outdatedTranslation,
    ...daysOf(SHIPPED_WORDS, valid, status, locale),
    strings.pdf.urgent,
    strings.pdf.lastReviewed({ day: reviewed }),
  ]
  // On paper there may be other spaces in a note.
  const patterns = notes.map((note) => [...note.replace(/\s/gu, '')].map(literal).join('\\s*'))
  const before = new RegExp(`^(?:\\s*(?:${patterns.join('|')}))*`, 'u')
  const texts = new TokenTexts(WEB, [])
  const text = texts.raw(tokens)
  return {
    tokens: texts.tokens(tidy(text.replace(before, ''))),
    outdated: text.includes(strings.outdatedTranslation),
  }
}
