/** A word as a part of a regular expression with the flag `u`, which allows no other escapes. */
export function escapeRegExp(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
