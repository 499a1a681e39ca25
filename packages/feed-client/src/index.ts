/** Keeps a copy of a feed up to date, wherever there is a `fetch`. README.md shows how. */
export type { FeedErrorCode } from './failure.ts'
export type { FeedCopy, StoredQuestion } from './feed-copy.ts'
export { FeedError } from './feed-error.ts'
export type { FeedContact, FeedExtension, FeedQuestion, FeedValidity } from './feed-question.ts'
export { findQuestion } from './find-question.ts'
export type { Fetch, SyncOptions } from './options.ts'
export { syncFeed } from './sync-feed.ts'
export type { SyncedChange, SyncResult } from './sync-result.ts'
