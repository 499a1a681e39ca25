/** Something in an SVG file for which it is not published. Offsets are UTF-16 code units of its text. */
export interface SvgProblem {
  /** What is wrong, in one sentence without a full stop. */
  readonly reason: string
  readonly help: string
  readonly start: number
  readonly end: number
}

/** Ends the reading of a file that cannot be read on. */
export class SvgError extends Error {
  override readonly name = 'SvgError'
  readonly problem: SvgProblem

  constructor(reason: string, help: string, start = 0, end = start) {
    super(reason)
    this.problem = { reason, help, start, end }
  }
}

/** A name or value of the file for a message: short, on one line. */
export function quoted(text: string): string {
  const line = text.slice(0, 400).replaceAll(/\s+/gu, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 59).replace(/[\ud800-\udbff]$/u, '')}…`
}
