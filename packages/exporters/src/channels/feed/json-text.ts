/** A JSON file's text: two spaces, a line feed at the end, keys in the order in which they were set. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/**
 * A value as one line of a file of JSON lines. Some readers end a line at other characters than the line feed
 * (Python's `splitlines`, for one): those are written as escapes.
 */
export function jsonLine(value: unknown): string {
  const escaped = JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return `${escaped}\n`
}
