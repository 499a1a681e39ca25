/** Characters that would shift the carets or disturb the terminal: control, invisible and bidirectional characters. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu

/** Text that is safe on one line: each code unit of an unprintable character becomes a dot. */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(UNPRINTABLE, (character) => '·'.repeat(character.length))
}
