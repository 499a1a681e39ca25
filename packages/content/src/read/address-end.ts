const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF‘’“”…—]/u
const PUNCTUATION = /[\u3000-\u303F\uFF00-\uFFEF‘’“”…—]/u

/**
 * Where the address in a text ends. A character of Chinese right after a letter begins the text that follows; after a
 * slash or the like it may be a part of the path, as addresses of encyclopedias have it. Punctuation is never a part.
 */
export function addressEnd(typed: string): number | undefined {
  const wide = WIDE.exec(typed)
  if (!wide) return undefined
  if (PUNCTUATION.test(wide[0]) || /[A-Za-z0-9]/.test(typed[wide.index - 1] ?? '')) return wide.index
  return PUNCTUATION.exec(typed)?.index
}
