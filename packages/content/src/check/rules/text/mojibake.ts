/** The characters that Windows-1252 has where Latin-1 has controls, from 0x80 on; those that it lacks are spaces. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
const RUN = new RegExp(`[\\u00C2-\\u00F4][\\u0080-\\u00BF${WINDOWS.replaceAll(' ', '')}]+`, 'gu')
/** What texts have: letters of Europe, marks of typography, Cyrillic, Thai, kana, Chinese characters, Hangul, emoji. */
const PLAUSIBLE =
  /^[\u00A0-\u017F\u0401\u0410-\u0451\u0E01-\u0E5B\u2010-\u2026\u20AC\u2122\u3000-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF5E\u{1F300}-\u{1FAFF}]+$/u

function byteOf(char: string): number {
  const index = WINDOWS.indexOf(char)
  return index >= 0 ? 0x80 + index : (char.codePointAt(0) ?? 0)
}

/** What was typed before a program read its bytes as Windows-1252; undefined for a text that no program garbled. */
function ungarbled(typed: string): string | undefined {
  // A letter before quotes and dashes, with firm spaces between them in French, is what it looks like.
  if (/^.(?:[‘’“”„–—…»«]|[\u00A0‘’“”„–—…»«]{2,})$/u.test(typed)) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(typed, byteOf))
    return PLAUSIBLE.test(text) ? text : undefined
  } catch {
    return undefined
  }
}

export interface Garbled {
  readonly start: number
  readonly end: number
  /** What stood there. */
  readonly meant: string
}

/** The first stretch of a text that is UTF-8 read as Windows-1252, such as Ã© for é. */
export function garbledIn(text: string): Garbled | undefined {
  for (const { index, 0: typed } of text.matchAll(RUN)) {
    for (const length of [2, 3, 4]) {
      const part = typed.slice(0, length)
      const meant = part.length === length ? ungarbled(part) : undefined
      if (meant !== undefined) return { start: index, end: index + length, meant }
    }
  }
  return undefined
}
