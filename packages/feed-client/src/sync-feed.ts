import { type ChangeLog, type Contents, generationOf, readLog, replay } from './change-log.ts'
import type { FeedCopy, HeldQuestion } from './copy.ts'
import { download } from './download.ts'
import { FeedError } from './feed-error.ts'
import type { FeedQuestion } from './feed-question.ts'
import type { Fetch, FetchResponse } from './fetch.ts'

/** What is different in the new copy. */
export type SyncedChange =
  | { readonly op: 'upsert'; readonly id: string; readonly locale: string; readonly question: FeedQuestion }
  | { readonly op: 'delete'; readonly id: string; readonly locale: string }

export interface SyncResult {
  readonly copy: FeedCopy
  /** By id and locale. Where a question is gone, `copy.redirects` may say what answers in its place. */
  readonly changes: readonly SyncedChange[]
  /**
   * `unchanged`: the server said so in one request. `resumed`: the changes since the cursor were all there is.
   * `compared`: everything was compared, because the copy is new or something changed that has no time.
   */
  readonly how: 'unchanged' | 'resumed' | 'compared'
}

/** Looks at the feed this many times before it calls it torn: a deployment may be under way. */
const ATTEMPTS = 3

/**
 * Brings a copy of a feed up to date, all of it or nothing: what is returned is exactly one build of the feed, proved by
 * its generation. Nothing is fetched but `changes.json` (conditionally), the questions that changed, or `all.ndjson`
 * when they are many; all below `previous.source`.
 * @throws {FeedError} with a copy from which the next call goes on.
 */
export async function syncFeed(previous: FeedCopy, fetch: Fetch = globalThis.fetch): Promise<SyncResult> {
  let copy = previous
  let torn = ''
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const response = await requestLog(copy, fetch, attempt > 1)
    if (response.status === 304) return { copy: previous, changes: [], how: 'unchanged' }
    const log = readLog(await response.text())
    const plan = log && (await planOf(copy, log))
    if (!log) torn = `${copy.source}changes.json is cut off, or no list of changes of version 1`
    else if (!plan) torn = `${copy.source}changes.json does not add up to its generation`
    if (!log || !plan) continue
    const outcome = await fetchQuestions(copy, plan.contents, fetch)
    if (outcome.failed === undefined) return finish(previous, outcome.questions, log, plan, response)
    copy = { ...copy, pending: outcome.pending }
    const { torn: isTorn, message, cause } = outcome.failed
    if (!isTorn) throw new FeedError('interrupted', message, copy, cause)
    torn = message
  }
  throw new FeedError('torn', torn, copy)
}

/**
 * A browser asks a server of another origin for leave before it sends these headers, and hosts of static files do not
 * know how to answer. It has a cache of its own that asks conditionally.
 */
const isBrowser = () => 'document' in globalThis || 'importScripts' in globalThis

function headersFor({ etag, lastModified }: FeedCopy, again: boolean): Record<string, string> {
  if (again) return { 'Cache-Control': 'no-cache' }
  return {
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
  }
}

async function requestLog(copy: FeedCopy, fetch: Fetch, again: boolean): Promise<FetchResponse> {
  const url = new URL('changes.json', copy.source).href
  let response: FetchResponse
  try {
    response = await fetch(
      url,
      isBrowser() ? { cache: again ? 'reload' : 'no-cache' } : { headers: headersFor(copy, again) },
    )
  } catch (cause) {
    throw new FeedError('interrupted', `${url} could not be fetched`, copy, cause)
  }
  if (response.status === 200 || response.status === 304) return response
  const reason = response.status === 404 || response.status === 410 ? 'not-a-feed' : 'interrupted'
  throw new FeedError(reason, `${url} answered ${response.status}`, copy)
}

interface Plan {
  readonly contents: Contents
  readonly how: 'resumed' | 'compared'
}

/** What the copy should hold; undefined when the list contradicts itself. */
async function planOf(copy: FeedCopy, log: ChangeLog): Promise<Plan | undefined> {
  if (copy.cursor !== '' && log.resumable) {
    const held = new Map(Object.entries(copy.questions).map(([key, { sha256 }]) => [key, sha256]))
    const contents = replay(
      held,
      log.changes.filter(({ updatedAt }) => updatedAt >= copy.cursor),
    )
    if ((await generationOf(contents)) === log.generation) return { contents, how: 'resumed' }
  }
  const contents = replay(new Map(), log.changes)
  return (await generationOf(contents)) === log.generation ? { contents, how: 'compared' } : undefined
}

async function fetchQuestions(copy: FeedCopy, contents: Contents, fetch: Fetch) {
  const known = new Map(Object.entries(copy.pending))
  for (const { sha256, question } of Object.values(copy.questions)) known.set(sha256, question)
  const missing = [...contents].filter(([, hash]) => !known.has(hash))
  const { questions: fetched, failed } = await download(copy.source, missing, fetch)
  const questions = [...contents].flatMap(([key, sha256]): Array<[string, HeldQuestion]> => {
    const question = known.get(sha256) ?? fetched.get(sha256)
    return question ? [[key, { sha256, question }]] : []
  })
  return {
    questions: Object.fromEntries(questions.sort(([a], [b]) => (a < b ? -1 : 1))),
    pending: { ...copy.pending, ...Object.fromEntries(fetched) },
    failed,
  }
}

function finish(
  previous: FeedCopy,
  questions: FeedCopy['questions'],
  log: ChangeLog,
  { how }: Plan,
  { headers }: FetchResponse,
): SyncResult {
  const redirects = log.changes.flatMap((change) =>
    change.op === 'redirect' ? [[change.id, change.to]] : [],
  )
  const [etag, lastModified] = [headers.get('ETag'), headers.get('Last-Modified')]
  const copy: FeedCopy = {
    source: previous.source,
    generation: log.generation,
    cursor: log.cursor,
    ...(etag !== null && { etag }),
    ...(lastModified !== null && { lastModified }),
    questions,
    redirects: Object.fromEntries(redirects),
    pending: {},
  }
  return { copy, changes: changesBetween(previous.questions, questions), how }
}

function changesBetween(before: FeedCopy['questions'], after: FeedCopy['questions']): SyncedChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return keys.flatMap((key): SyncedChange[] => {
    const [id = '', locale = ''] = key.split(' ')
    const held = after[key]
    if (!held) return [{ op: 'delete', id, locale }]
    return held.sha256 === before[key]?.sha256 ? [] : [{ op: 'upsert', id, locale, question: held.question }]
  })
}
