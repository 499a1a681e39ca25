/**
 * How a text is compared: `print` without white space, `text` without `>` at the beginning of lines, `data` by its
 * letters and digits alone.
 */
export type Form = 'html' | 'markdown' | 'text' | 'print' | 'data'

/** An answer in one form, as it was read from a published file, with marks (see marks.ts). */
export interface Reading {
  readonly form: Form
  readonly text: string
  /** What stands around it and may carry what a copy must say of itself; not compared word by word. */
  readonly around?: string
}

/** A question as it was read from a published file. */
export interface Found {
  /** Its id, or its title where a file has no ids. */
  readonly id: string
  readonly title: string
  readonly readings: readonly Reading[]
  /** Further things that the file says of it, by their names there. */
  readonly facts?: Readonly<Record<string, string | undefined>>
}
