/** What is wrong: for programs that read the report. */
type ProblemKind =
  /** A question or a file that should be there is not. */
  | 'missing'
  /** A question or a file is there that should not be. */
  | 'extra'
  /** Words, steps, links or pictures are not those of the content. */
  | 'differs'
  /** Questions are not in the order of the content. */
  | 'order'
  /** The file cannot be read as what it is. */
  | 'unreadable'
  /** The manifest says something else than the file. */
  | 'manifest'

/** One difference between what is published and what the content says. */
export interface Problem {
  readonly kind: ProblemKind
  /** Column of the table. */
  readonly channel: string
  /** Relative to the published tree. */
  readonly file: string
  readonly question?: string
  readonly locale?: string
  /** One sentence. */
  readonly message: string
  /** What the content says there; tokens are in words. */
  readonly expected?: string
  /** What was found there. */
  readonly found?: string
}
