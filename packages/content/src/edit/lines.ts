/** The line end that a text uses: that of its first line. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

/** Start of the line that holds an offset. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

/** Start of the line after the one that holds an offset; the length of the text for the last. */
export function nextLine(text: string, offset: number): number {
  const end = /\r\n|\n|\r/.exec(text.slice(offset))
  return end ? offset + end.index + end[0].length : text.length
}
