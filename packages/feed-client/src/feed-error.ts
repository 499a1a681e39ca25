import { Failure, type FeedErrorCode } from './failure.ts'
import type { FeedCopy } from './feed-copy.ts'

/** The only error that `syncFeed` rejects with. */
export class FeedError extends Error {
  override readonly name = 'FeedError'
  readonly code: FeedErrorCode
  /** The HTTP status, where the server gave one that ended the synchronisation. */
  readonly status: number | undefined
  /**
   * The copy to go on with: its questions are those of the stored copy. It also has what was fetched and proved since,
   * which the next call need not fetch again. Empty where nothing was stored, or nothing that can be used.
   */
  readonly copy: FeedCopy
  /** Why the stored copy could not be used, in a sentence; undefined where it could, or where there was none. */
  readonly discarded: string | undefined

  constructor(error: unknown, copy: FeedCopy, discarded: string | undefined) {
    const failure =
      error instanceof Failure
        ? error
        : new Failure('internal', 'the feed client failed unexpectedly', { cause: error })
    super(failure.message, failure.cause === undefined ? undefined : { cause: failure.cause })
    this.code = failure.code
    this.status = failure.status
    this.copy = copy
    this.discarded = discarded
  }
}
