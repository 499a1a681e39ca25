/** The lines of a file that a pull request shows, and so takes suggestions at: read from the patch that GitHub gives. */

/**
 * Numbers and texts of the lines on the new side of a patch (unified format), hunk by hunk.
 * @param {string} patch
 * @returns {Map<number, string>[]}
 */
export function rightSide(patch) {
  /** @type {Map<number, string>[]} */
  const hunks = []
  let line = 0
  for (const text of patch.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text)?.[1]
    if (start !== undefined) {
      hunks.push(new Map())
      line = Number(start)
    } else if (text.startsWith('+') || text.startsWith(' ')) {
      hunks.at(-1)?.set(line, text.slice(1).replace(/\r$/, ''))
      line += 1
    }
  }
  return hunks
}

/**
 * Whether a pull request shows these lines beside each other, with exactly this text.
 * @param {readonly Map<number, string>[]} hunks
 * @param {{ startLine: number, endLine: number, before: string }} lines
 */
export function shows(hunks, { startLine, endLine, before }) {
  const texts = before.split('\n')
  return (
    texts.length === endLine - startLine + 1 &&
    hunks.some((hunk) => texts.every((text, index) => hunk.get(startLine + index) === text))
  )
}
