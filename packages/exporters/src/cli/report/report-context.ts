import type { Message } from '@topasked/schema'

/** What the formats need to know about the command and the files. */
export interface ReportContext {
  /** The content folder as the command names it, absolute. */
  readonly dir: string
  /** The same folder with symbolic links resolved, like `repository`. */
  readonly realDir: string
  /** The current folder, absolute. */
  readonly cwd: string
  /** The root of the repository that contains the content, absolute; the current folder if there is none. */
  readonly repository: string
  readonly colour: boolean
  readonly version: string
  /** The source line on which a message starts; empty if unknown. */
  readonly lineOf: (message: Message) => string
}
