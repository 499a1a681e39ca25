import { type FeedErrorCode, type SyncOptions, syncFeed } from '@topasked/feed-client'
import { expect } from 'vitest'
import { failureOf } from './failure-of.ts'
import { type Misbehave, serveOnLoopback } from './loopback.ts'
import type { Tree } from './serve-feed.ts'
import { FIRST, SECOND } from './small-feed.ts'

interface Expected {
  readonly code: FeedErrorCode
  /** A part of the message. */
  readonly says: string
  readonly status?: number | undefined
}

/**
 * Brings a copy of the first tree up to date with a server that is not as it should be: it fails as expected, with the copy
 * as it was, and this copy goes on to the second tree as if nothing had been.
 */
export async function expectFailure(
  { code, says, status }: Expected,
  { tree, misbehave, options }: { tree?: Tree; misbehave?: Misbehave; options?: SyncOptions },
): Promise<void> {
  const server = await serveOnLoopback(await FIRST)
  const { copy } = await syncFeed(server.source)
  const bad = await serveOnLoopback(tree ?? (await SECOND), misbehave)
  const error = await failureOf(syncFeed(bad.source, copy, options))
  expect([error.code, error.status, error.message]).toEqual([code, status, expect.stringContaining(says)])
  expect(error.message).not.toMatch(/[.\n]$/)
  expect({ ...error.copy, pending: {}, checksum: '' }).toEqual({ ...copy, checksum: '' })
  server.show(await SECOND)
  const next = await syncFeed(server.source, JSON.stringify(error.copy))
  expect([next.copy, next.discarded]).toEqual([(await syncFeed(server.source)).copy, undefined])
}
