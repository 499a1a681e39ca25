import type { TokenOf } from './token.ts'

/** Digits and signs above and below the line: Latin-1 and the block "Superscripts and Subscripts" of Unicode. */
const BLOCK = ['\u00B2', '\u00B3', '\u00B9', ...charactersFrom(0x2070, 0x208e)]
/** The decomposition of a character says what it is, and <super> or <sub>; the block has those above first. */
const ABOVE = plainForms(BLOCK.filter((char) => char < '\u2080'))
const BELOW = plainForms(BLOCK.filter((char) => char >= '\u2080'))

function charactersFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
}

function plainForms(characters: readonly string[]): ReadonlyMap<string, string> {
  const forms = characters
    .map((char) => [char.normalize('NFKC'), char] as const)
    .filter(([plain, char]) => plain !== char && !/\p{L}/u.test(plain))
  const minus = forms.filter(([plain]) => plain === '\u2212').map(([, char]) => ['-', char] as const)
  return new Map([...forms, ...minus])
}

/** What stands above or below the line as plain text has it: `10⁶`, `H₂O`, `x^n`, `x_(n + m)`. */
export function spelledScript({ place, text }: TokenOf<'script'>): string {
  const [forms, mark] = place === 'above' ? [ABOVE, '^'] : [BELOW, '_']
  const characters = [...text].map((char) => forms.get(char))
  if (!characters.includes(undefined)) return characters.join('')
  return mark + (/[^\p{L}\p{M}\p{N}]/u.test(text) ? `(${text})` : text)
}
