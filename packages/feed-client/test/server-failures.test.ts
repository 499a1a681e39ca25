import { type FeedErrorCode, type Fetch, type SyncOptions, syncFeed } from '@topasked/feed-client'
import { afterEach, expect, test, vi } from 'vitest'
import { expectFailure } from './support/expect-failure.ts'
import { failureOf } from './support/failure-of.ts'
import type { Misbehave } from './support/loopback.ts'
import * as server from './support/misbehave.ts'
import { SOURCE, serve } from './support/serve-feed.ts'
import { FIRST } from './support/small-feed.ts'

afterEach(() => void vi.unstubAllGlobals())

const LOG = 'changes.json'
const B = 'questions/en/b.json'
const HTML = { 'Content-Type': 'text/html; charset=utf-8' }
const XHTML = { 'Content-Type': 'application/xhtml+xml' }

type Row = [name: string, misbehave: Misbehave, code: FeedErrorCode, says: string, status?: number]

test.each<Row>([
  ['no list of changes', server.status(LOG, 404), 'http-status', `${LOG} answered 404`, 404],
  ['a server in trouble', server.status(B, 503), 'http-status', `${B} answered 503`, 503],
  ['no content', server.status(B, 204), 'http-status', `${B} answered 204`, 204],
  ['part of a file', server.status(LOG, 206), 'http-status', `${LOG} answered 206`, 206],
  ['a listed question that is not there', server.status(B, 404), 'inconsistent', `${B} is listed but`, 404],
  ['a listed question that is gone', server.status(B, 410), 'inconsistent', `${B} is listed but`, 410],
  ['not modified, unasked', server.status(LOG, 304), 'http-status', `${LOG} answered 304`, 304],
  ['a question not modified', server.status(B, 304), 'http-status', `${B} answered 304`, 304],
  ['a line that is dead', server.hangUp(LOG), 'network', `${LOG} could not be fetched`],
  ['a line that breaks', server.breakOff(B), 'network', `${B} broke off`],
  [
    'a redirect',
    server.redirect(LOG, 'https://evil.example/x'),
    'redirect',
    'to https://evil.example/x',
    302,
  ],
  ['a redirect in a circle', server.redirect(B, 'b.json', 307), 'redirect', `to http://127.0.0.1:`, 307],
  ['a redirect to nowhere', server.redirect(B, 'https://['), 'redirect', 'to another address', 302],
  ['a sign-in page', server.body(LOG, '<!doctype html>', HTML), 'content-type', `${LOG} is a web page`],
  ['a page for a question', server.body(B, '<html/>', XHTML), 'content-type', `${B} is a web page`],
  ['a list that unpacks to 200 MB', server.bomb(LOG), 'too-large', `${LOG} has more than 8388608 bytes`],
  ['a question that unpacks to 200 MB', server.bomb(B), 'too-large', `${B} has more than 8388608 bytes`],
  ['a packed file that is cut off', server.brokenArchive(LOG), 'malformed', `${LOG} is not JSON`],
])('%s', (_name, misbehave, code, says, status) => expectFailure({ code, says, status }, { misbehave }))

test.each<[name: string, options: SyncOptions, code: FeedErrorCode, says: string, misbehave?: Misbehave]>([
  ['a list that never ends', { timeout: 300 }, 'timeout', 'longer than 300 ms', server.drip(LOG)],
  ['a question that never comes', { timeout: 300 }, 'timeout', 'longer than 300 ms', server.neverAnswer(B)],
  ['a large list', { maxFileBytes: 300 }, 'too-large', `${LOG} has more than 300 bytes (maxFileBytes)`],
  ['a large feed', { maxTotalBytes: 1500 }, 'too-large', 'more than 1500 bytes (maxTotalBytes)'],
  ['the caller has ended it', { signal: AbortSignal.abort('no') }, 'aborted', 'was aborted'],
  ['a time-out that is none', { timeout: Number.NaN }, 'invalid-argument', 'timeout is not a number above 0'],
  ['a limit that is none', { maxFileBytes: -1 }, 'invalid-argument', 'maxFileBytes is not a number above 0'],
  [
    'a signal that is none',
    { signal: {} as AbortSignal },
    'invalid-argument',
    'signal is not an AbortSignal',
  ],
  ['a fetch that is none', { fetch: 1 as unknown as Fetch }, 'unsupported', 'this environment has no fetch'],
])('%s', (_name, options, code, says, misbehave) =>
  expectFailure({ code, says }, { options, ...(misbehave && { misbehave }) }),
)

test('the caller ends it while a file comes, and the reason is the cause', async () => {
  const controller = new AbortController()
  const reason = new Error('enough')
  setTimeout(() => controller.abort(reason), 200)
  await expectFailure(
    { code: 'aborted', says: 'was aborted' },
    { misbehave: server.drip(B), options: { signal: controller.signal } },
  )
  const { signal } = controller
  expect((await failureOf(syncFeed(SOURCE, null, { ...serve(await FIRST), signal }))).cause).toBe(reason)
})

test.each<[string, unknown, string]>([
  ['no address', undefined, 'the source is not an absolute address'],
  ['a path', '/feed/v1/', 'the source is not an absolute address'],
  ['a file', 'file:///etc/passwd', 'the source is not an http or https address'],
  ['a program', 'javascript:alert(1)', 'the source is not an http or https address'],
  ['a user', 'https://me@faq.example.edu/', 'has a user name, a query or a fragment'],
  ['a query', 'https://faq.example.edu/?feed=v1', 'has a user name, a query or a fragment'],
])('%s is no source, and the stored copy is still there', async (_name, source, says) => {
  const { copy } = await syncFeed(SOURCE, null, serve(await FIRST))
  const error = await failureOf(syncFeed(source as string, copy))
  expect([error.code, error.message]).toEqual(['invalid-argument', expect.stringContaining(says)])
  expect(error.copy).toEqual(copy)
})

test('a slash at the end of the source may be left out', async () => {
  const { copy } = await syncFeed(SOURCE.replace(/\/$/, ''), null, serve(await FIRST))
  expect(copy.source).toBe(SOURCE)
})

const file = (over: object) => async (): Promise<Response> => {
  return Object.defineProperties(new Response('{}'), Object.getOwnPropertyDescriptors(over))
}
const body = (over: object) => async () => ({ status: 200, headers: new Headers(), body: over }) as Response

test.each<[string, unknown, FeedErrorCode]>([
  [
    'throws at once',
    () => {
      throw new Error('no')
    },
    'network',
  ],
  ['throws no error', () => Promise.reject('no'), 'network'],
  ['answers nothing', () => undefined, 'network'],
  ['answers with a stream of Node', body({ pipe: () => undefined }), 'unsupported'],
  [
    'has a stream that cannot be read',
    body({
      getReader: () => {
        throw new Error('locked')
      },
    }),
    'network',
  ],
  [
    'has a stream that breaks',
    body(new ReadableStream({ pull: () => Promise.reject(new Error('no')) })),
    'network',
  ],
  [
    'has a stream that never comes',
    body(new ReadableStream({ pull: () => new Promise(() => undefined) })),
    'timeout',
  ],
  ['never answers and cannot be ended', () => new Promise(() => undefined), 'timeout'],
  ['has followed a redirect', file({ redirected: true, url: 'https://evil.example/' }), 'redirect'],
  ['was led elsewhere', file({ url: 'https://evil.example/' }), 'redirect'],
  ['hides a redirect, as browsers do', file({ type: 'opaqueredirect', status: 0 }), 'redirect'],
  ['answers an error', async () => Response.error(), 'http-status'],
])('a fetch that %s', async (_name, fetch, code) => {
  const error = await failureOf(syncFeed(SOURCE, null, { fetch: fetch as Fetch, timeout: 200 }))
  expect([error.code, error.copy.questions]).toEqual([code, {}])
})

test('whatever else goes wrong has a copy, too', async () => {
  const { copy } = await syncFeed(SOURCE, null, serve(await FIRST))
  const bad = new Error('the options are not to be read')
  const options = Object.defineProperty({}, 'fetch', {
    get: () => {
      throw bad
    },
  })
  const error = await failureOf(syncFeed(SOURCE, copy, options))
  expect([error.code, error.cause, error.copy]).toEqual(['internal', bad, copy])
})

test('where there is no fetch, it says so', async () => {
  vi.stubGlobal('fetch', undefined)
  expect((await failureOf(syncFeed(SOURCE))).code).toBe('unsupported')
})
