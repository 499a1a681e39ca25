import { readChangeLog } from './change-log.ts'
import { type Contents, planOf } from './contents.ts'
import { download } from './download.ts'
import { Failure } from './failure.ts'
import { emptyCopy, type FeedCopy, readCopy, type StoredQuestion, sealCopy } from './feed-copy.ts'
import { FeedError } from './feed-error.ts'
import type { FeedQuestion } from './feed-question.ts'
import { readOptions, readSource, type SyncOptions } from './options.ts'
import { readBody } from './read-body.ts'
import { discard, type FeedResponse, requestFile } from './request-file.ts'
import { openSession, type Session } from './session.ts'
import { type Outcome, resultOf, type SyncResult, unchanged } from './sync-result.ts'

/** Looks at the feed this many times, one right after the other: a cache may hold files of two builds. */
const LOOKS = 3

/**
 * Brings a copy of a feed up to date, all of it or nothing: the copy that is returned is exactly one build of the feed,
 * proved by its generation. Fetches `changes.json` (conditionally) and the questions that changed, or `all.ndjson` when
 * they are many; all below `source`, wherever the feed may point to.
 *
 * @param source Address of `feed/v1/`, such as `https://faq.example.edu/feed/v1/`.
 * @param stored The copy of the last call or its JSON text; null or undefined for the first call. What is damaged is not
 * used: the result then says so in `discarded`.
 * @throws {FeedError} and nothing else; `error.copy` is the copy to go on with.
 */
export async function syncFeed(
  source: string,
  stored?: unknown,
  options: SyncOptions = {},
): Promise<SyncResult> {
  const { copy = emptyCopy(''), discarded } = readCopy(stored)
  const found = new Map(Object.entries(copy.pending))
  let session: Session | undefined
  try {
    const address = readSource(source)
    session = openSession(readOptions(options))
    const outcome = await bringUpToDate({ source: address, copy, found, session })
    return { ...outcome, discarded }
  } catch (error) {
    throw new FeedError(error, sealCopy({ ...copy, pending: Object.fromEntries(found) }), discarded)
  } finally {
    session?.close()
  }
}

/** What a synchronisation knows all the time. */
interface Sync {
  readonly source: string
  /** The stored copy. It is not changed. */
  readonly copy: FeedCopy
  /** Questions by the SHA-256 of their files, fetched by this synchronisation or by one that failed. */
  readonly found: Map<string, FeedQuestion>
  readonly session: Session
}

async function bringUpToDate(sync: Sync): Promise<Outcome> {
  for (let look = 1; ; look += 1) {
    try {
      return await lookAtFeed(sync, look > 1)
    } catch (error) {
      const mixed = error instanceof Failure && (error.code === 'inconsistent' || error.code === 'malformed')
      if (!mixed || look === LOOKS) throw error
    }
  }
}

async function lookAtFeed(sync: Sync, again: boolean): Promise<Outcome> {
  const { source, copy, session } = sync
  const response = await requestChanges(sync, again)
  if (response.status === 304) return unchanged(copy)
  const log = readChangeLog(await readBody(response, session), response.url)
  const { contents, how } = planOf(copy, log, response.url)
  const questions = await questionsOf(contents, sync, again)
  return resultOf({ source, previous: copy, log, headers: response.headers, questions, how })
}

async function requestChanges({ source, copy, session }: Sync, again: boolean): Promise<FeedResponse> {
  const { etag, lastModified } = again || copy.source !== source ? {} : copy
  const validators = {
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
  }
  const response = await requestFile(`${source}changes.json`, { again, validators }, session)
  const { url, status } = response
  const isAsked = Object.keys(validators).length > 0
  if (status === 200) return response
  discard(response.body)
  if (status === 304 && isAsked) return response
  throw new Failure('http-status', `${url} answered ${status}`, { status })
}

/** The questions of these contents, from the copy as far as it has them. */
async function questionsOf(contents: Contents, sync: Sync, again: boolean): Promise<FeedCopy['questions']> {
  const { source, copy, found, session } = sync
  const hashes = new Set(contents.values())
  for (const hash of found.keys()) if (!hashes.has(hash)) found.delete(hash)
  const held = new Map(Object.values(copy.questions).map(({ sha256, question }) => [sha256, question]))
  const wanted = [...contents].filter(([, hash]) => !held.has(hash) && !found.has(hash))
  await download(wanted, { source, again }, session, found)
  return Object.fromEntries(
    Array.from(contents, ([key, sha256]): [string, StoredQuestion] => {
      const question = held.get(sha256) ?? found.get(sha256)
      if (question && `${question.id} ${question.locale}` === key) return [key, { sha256, question }]
      throw new Failure('malformed', `${source} lists a file as "${key}", which is another question`)
    }),
  )
}
