/**
 * Words from right to left are in a PDF as they are seen: in pieces, the last one first, and letters that are drawn in
 * parts come out with the wrong text (the right one is in /ActualText, which pdf.js does not read). So of these words
 * only the letters are counted; everything beside them is compared as it is.
 */
const LETTER = String.raw`(?:(?![\p{N}\p{P}\p{M}])[\p{scx=Arab}\p{scx=Hebr}])`
const LETTERS = new RegExp(LETTER, 'gu')
const WORDS = new RegExp(String.raw`${LETTER}(?:[\p{M}\p{P}\s]*${LETTER})*[\p{M}\p{P}]*`, 'gu')
const BEFORE = new RegExp(String.raw`[\p{M}\p{P}\s]+(?=${LETTER})`, 'gu')

/** How text read from a PDF is compared with one that may hold words from right to left: brackets are turned there. */
export function normalFor(expected: string, normal: (text: string) => string): (text: string) => string {
  return expected.search(LETTERS) < 0 ? normal : (text) => normal(text).replace(/\p{P}/gu, '')
}

/** The share of the letters that may be lost or have come to it on the way through a PDF. */
const TOLERANCE = 0.2

/** A text without words from right to left and the punctuation beside them, which may stand on either side. */
export function withoutRightToLeft(text: string): string {
  return text.replace(BEFORE, '').replace(WORDS, '')
}

/** Letters from right to left that a text has and another has not; a letter that is there twice is wanted twice. */
function lost(text: string, other: string): number {
  const counts = new Map<string, number>()
  for (const letter of other.match(LETTERS) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return (text.match(LETTERS) ?? []).filter((letter) => {
    const left = counts.get(letter) ?? 0
    counts.set(letter, left - 1)
    return left <= 0
  }).length
}

/** Whether a text that was read from a PDF has the words from right to left of another. */
export function hasWordsOf(found: string, expected: string): boolean {
  const count = expected.match(LETTERS)?.length ?? 0
  return lost(expected, found) <= count * TOLERANCE
}
