/** Shorter words have too many neighbours. */
const SHORTEST = 4
/** Words of this length may have two mistakes. */
const LONG = 8

/**
 * A query with each word that nothing begins with replaced by the word most like it: one mistake apart, or two where it
 * is long. Undefined where there is nothing to correct.
 */
export function correctWords(query: string, words: readonly string[]): string | undefined {
  let corrected = false
  const text = query.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const better = correctWord(word.toLowerCase(), words)
    corrected ||= better !== undefined
    return better ?? word
  })
  return corrected ? text : undefined
}

function correctWord(word: string, words: readonly string[]): string | undefined {
  if (word.length < SHORTEST || /\p{Script=Han}/u.test(word)) return undefined
  // The beginning of a word is what a reader who is still typing has.
  if (words.some((known) => known.startsWith(word))) return undefined
  const most = word.length >= LONG ? 2 : 1
  let best: { readonly known: string; readonly cost: number } | undefined
  for (const known of words) {
    if (Math.abs(known.length - word.length) > most) continue
    // A first letter is seldom wrong: among equals the word that begins alike is meant.
    const cost = mistakes(word, known) + (known[0] === word[0] ? 0 : 0.5)
    if (cost < most + 1 && (!best || cost < best.cost)) best = { known, cost }
  }
  return best?.known
}

/** Letters to add, leave out, change, or exchange with their neighbour (optimal string alignment). */
export function mistakes(one: string, other: string): number {
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same)
      const exchanged = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (exchanged) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = above
    above = row
  }
  return above[other.length] ?? 0
}
