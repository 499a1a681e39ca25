import type { Message } from '@topasked/schema'

/** What the formats need to know of the call and the files. */
export interface ReportContext {
  /** The content folder, absolute, as the call names it. */
  readonly dir: string
  /** The same without symbolic links, as the repository is. */
  readonly realDir: string
  /** The current folder, absolute. */
  readonly cwd: string
  /** Root of the repository that holds the content, absolute; the current folder where there is none. */
  readonly repository: string
  readonly colour: boolean
  /** Version of the command. */
  readonly version: string
  /** The source line that a message begins on; empty if it is not known. */
  readonly lineOf: (message: Message) => string
}
