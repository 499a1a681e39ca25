import type { FeedCopy } from './copy.ts'

/**
 * `torn`: files of two builds were mixed, even after another look; try again in a minute.
 * `interrupted`: a file could not be fetched.
 * `not-a-feed`: what is at the address is no feed of version 1.
 */
export type FeedErrorReason = 'torn' | 'interrupted' | 'not-a-feed'

/** A synchronisation that came to nothing. The copy that was passed in is as good as it was. */
export class FeedError extends Error {
  override readonly name = 'FeedError'
  readonly reason: FeedErrorReason
  /** The copy that was passed in, with what has been fetched since: pass it on, and it is not fetched again. */
  readonly copy: FeedCopy

  constructor(reason: FeedErrorReason, message: string, copy: FeedCopy, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.reason = reason
    this.copy = copy
  }
}
