import { isInstalled } from '../fonts/installed-fonts.ts'

/** What is set without a glyph of its own: controls and marks that are not shown, spaces, the hyphen that does not break. */
const WITHOUT_GLYPH = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}\u2011]/u
/** Texts of these alone need no looking up. */
const ORDINARY = /^[\s!-~\u00A0-\u017F\u2013-\u2026]*$/u

function isPrinted(char: string): boolean {
  return isInstalled(char.codePointAt(0) ?? 0) || WITHOUT_GLYPH.test(char)
}

/** The characters of a text that no installed font has, each once, in the order of the text. */
export function unprintableIn(text: string): readonly string[] {
  if (ORDINARY.test(text)) return []
  // A letter and its mark are one glyph where there is one.
  return [...new Set(text.normalize('NFC'))].filter((char) => !isPrinted(char))
}
