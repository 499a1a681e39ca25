/** Characters that would move the caret or play with the terminal: controls, invisible and bidirectional ones. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu

/** Text as it can be shown on one line: what cannot be printed is a dot for each of its code units. */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(UNPRINTABLE, (character) => '·'.repeat(character.length))
}
