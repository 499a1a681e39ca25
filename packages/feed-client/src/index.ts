/**
 * `@topasked/feed-client`: keeps a copy of a feed up to date, in Node and in browsers. It needs `fetch` and
 * WebCrypto (`crypto.subtle`: in browsers on https pages only), and nothing else. See docs/integrators.md.
 */
export { type FeedCopy, newCopy } from './copy.ts'
export { FeedError, type FeedErrorReason } from './feed-error.ts'
export type { FeedContact, FeedExtension, FeedQuestion, FeedValidity } from './feed-question.ts'
export type { Fetch, FetchInit, FetchResponse } from './fetch.ts'
export { type SyncedChange, type SyncResult, syncFeed } from './sync-feed.ts'
