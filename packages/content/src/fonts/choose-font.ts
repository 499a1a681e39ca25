import { FONT_BOOK, type FontFamily, familiesFor } from './font-book.ts'

/** What the handouts of a language are set in. */
export interface FontChoice {
  /** Name of the family for its script; null where the Latin one has it, or where there is none. */
  readonly family: string | null
  /** The families that would do, of which none is installed; empty where nobody knows one. */
  readonly missing?: readonly FontFamily[]
  /** The family that fits the region better than the installed one. */
  readonly better?: FontFamily
}

/** The family for a language: the best of those whose names are given. */
export function chooseFont(tag: string, here: ReadonlySet<string>): FontChoice {
  const names = familiesFor(tag)
  if (names?.length === 0) return { family: null }
  const wanted = (names ?? []).flatMap((name) => FONT_BOOK.filter((family) => family.name === name))
  const found = wanted.find(({ name }) => here.has(name))
  if (!found) return { family: null, missing: wanted }
  const [best] = wanted
  return best && best !== found ? { family: found.name, better: best } : { family: found.name }
}
