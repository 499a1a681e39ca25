/**
 * Why a synchronisation came to nothing.
 *
 * - `invalid-argument`: the address or an option cannot be used.
 * - `unsupported`: there is no `fetch`, or one whose answers have no stream.
 * - `aborted`: the caller's signal; `cause` is its reason.
 * - `timeout`: it took longer than `timeout`.
 * - `network`: no answer, or one that broke off.
 * - `http-status`: the server answered something else than the file; `status` says what.
 * - `redirect`: the server leads elsewhere, which is never followed.
 * - `content-type`: a web page stands where a file should be.
 * - `too-large`: more bytes than `maxFileBytes` or `maxTotalBytes`.
 * - `malformed`: a file is not JSON, or not of the shape that version 1 of the feed promises.
 * - `inconsistent`: the files are not of one build; a deployment is under way, or something is missing.
 * - `internal`: a fault of this package.
 */
export type FeedErrorCode =
  | 'invalid-argument'
  | 'unsupported'
  | 'aborted'
  | 'timeout'
  | 'network'
  | 'http-status'
  | 'redirect'
  | 'content-type'
  | 'too-large'
  | 'malformed'
  | 'inconsistent'
  | 'internal'

/** What goes wrong inside. `syncFeed` makes a FeedError of it, with the copy to go on with. */
export class Failure extends Error {
  readonly code: FeedErrorCode
  /** The HTTP status, where there was one. */
  readonly status: number | undefined

  constructor(
    code: FeedErrorCode,
    message: string,
    { cause, status }: { cause?: unknown; status?: number } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.status = status
  }
}
