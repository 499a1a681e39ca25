import type { Check } from './check-files.ts'

/** Files of a channel that nobody reads: `verify` compares their hashes, and nothing else. */
interface Unread {
  /** Whole paths in the published tree. */
  readonly paths: RegExp
  readonly why: string
}

/** How the published files of a channel are read. A file that neither a check nor `unread` knows is a problem. */
export interface ChannelReaders {
  readonly checks: readonly [Check, ...Check[]]
  readonly unread: readonly Unread[]
}
