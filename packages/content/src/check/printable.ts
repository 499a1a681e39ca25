import { PRINTED_CHARACTERS } from './printed-characters.ts'

/** Code points below this are looked up; no font of the handouts goes further. */
const CODES = 0x20000
/** What is set without a glyph of its own: controls and marks that are not shown, spaces, the hyphen that does not break. */
const WITHOUT_GLYPH = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}\u2011]/u
/** Texts of these alone need no looking up. */
const ORDINARY = /^[\s!-~\u00A0-\u017F\u2013-\u2026]*$/u

let printed: Uint8Array | undefined

function printedTable(): Uint8Array {
  if (printed) return printed
  printed = new Uint8Array(CODES)
  let at = 0
  for (const [index, number] of PRINTED_CHARACTERS.split(' ').entries()) {
    const length = Number.parseInt(number, 36)
    if (index % 2 === 1) printed.fill(1, at, at + length)
    at += length
  }
  return printed
}

function isPrinted(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  return (code < CODES && printedTable()[code] === 1) || WITHOUT_GLYPH.test(char)
}

/** The characters of a text that no font of the handouts has, each once, in the order of the text. */
export function unprintableIn(text: string): readonly string[] {
  if (ORDINARY.test(text)) return []
  // A letter and its mark are one glyph where there is one.
  return [...new Set(text.normalize('NFC'))].filter((char) => !isPrinted(char))
}
