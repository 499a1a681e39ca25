/** Scripts that are written without spaces between words, and their punctuation. Korean is not among them. */
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u

function touches(text: string, at: number, step: -1 | 1, outside: string): boolean {
  const index = step < 0 ? at - 1 : at
  const inside = text.slice(0, at)
  const char = step < 0 ? (inside === '' ? outside.at(-1) : text[index]) : (text[index] ?? outside[0])
  return char !== undefined && NO_SPACES.test(char)
}

/**
 * A line break inside a paragraph is a space, or nothing between two characters of a script without spaces. `before`
 * and `after` are the texts that stand beside this one, for a break at its very start or end.
 */
export function joinLines(text: string, before: string, after: string): string {
  if (!/[\r\n]/.test(text)) return text
  return text.replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, (match, offset: number) => {
    const closed = touches(text, offset, -1, before) && touches(text, offset + match.length, 1, after)
    return closed ? '' : ' '
  })
}
