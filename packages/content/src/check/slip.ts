/** Letters of a word at least, for one wrong letter to leave no doubt which word it is. */
const LONG_WORD = 6

/** Without capitals, and without hyphens, underscores and blanks but between digits, where they keep numbers apart. */
export function foldSpelling(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-_\s]+/g, '-')
    .replace(/(?<!\d)-|-(?!\d)/g, '')
}

/** Characters at the start of `a` that `b` begins with, too. */
function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** Where the word around the letter at `at` begins and ends. */
function wordAround(text: string, at: number): readonly [start: number, end: number] {
  const start = at - (/[a-z]*$/.exec(text.slice(0, at))?.[0].length ?? 0)
  return [start, at + (/^[a-z]*/.exec(text.slice(at))?.[0].length ?? 0)]
}

/** Whether two letters of a name that are neighbours changed places, at the start of what differs. */
function isShuffled(rest: string, right: string): boolean {
  return rest.length > 1 && rest[0] === right[1] && rest[1] === right[0] && rest.slice(2) === right.slice(2)
}

/** Whether two names are the same but for two neighbours that changed places. */
export function areShuffled(a: string, b: string): boolean {
  const at = commonStart(a, b)
  return isShuffled(a.slice(at), b.slice(at))
}

/**
 * Whether a name is another one with a slip of the keyboard, both in lower case: in a word of at least six letters two
 * neighbours changed places, or one letter is missing, too many or wrong, other than the first and the last of the word.
 * Those two make other words: students, employer, unable. Digits and letters beyond a to z never are slips.
 */
export function isSlip(typed: string, name: string): boolean {
  const at = commonStart(typed, name)
  const [start, end] = wordAround(name, at)
  const [rest, right] = [typed.slice(at), name.slice(at)]
  if (end - start < LONG_WORD) return false
  if (isShuffled(rest, right)) return /^[a-z]{2}/.test(rest)
  if (at === start || at === end || !/^[a-z]/.test(rest) || !/^[a-z]/.test(right)) return false
  const isExtra = rest.slice(1) === right
  return isExtra || (at < end - 1 && (rest === right.slice(1) || rest.slice(1) === right.slice(1)))
}
