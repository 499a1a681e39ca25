/** `line:column-line:column`, columns in UTF-16 code units. */
type At = `${number}:${number}-${number}:${number}`

/**
 * A mistake and its fix: a test, and a part of the page about the rule. It is in the small folder of an imaginary
 * library (`folder.ts`), usually in `questions/renew.md`.
 */
export interface Example {
  /** What is wrong, in a few words. */
  readonly name: string
  /**
   * What `wrong` takes the place of: the line of a field; nothing (`field`: it comes after the other fields); the
   * `answer`; or a whole file, by its path.
   */
  readonly in:
    | 'question'
    | 'scenarios'
    | 'audience'
    | 'owner'
    | 'reviewed'
    | 'field'
    | 'answer'
    | `${string}/${string}`
    | `${string}.${string}`
  readonly wrong: string
  /** The same without the mistake; where the rule fixes it, exactly what `--fix` makes of it. Missing: take it away. */
  readonly right?: string
  /** Other files that have to be there. */
  readonly files?: Readonly<Record<string, string>>
  /** The file with the message, if it is another one than that with the mistake. */
  readonly file?: string
  readonly at: At
  readonly help: string
}
