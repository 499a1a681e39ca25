import { type FeedCopy, syncFeed } from '@topasked/feed-client'
import { expect, test } from 'vitest'
import { failureOf } from './support/failure-of.ts'
import { SOURCE, serve } from './support/serve-feed.ts'
import { FIRST, SECOND } from './support/small-feed.ts'

const { copy } = await syncFeed(SOURCE, null, serve(await FIRST))
const next = await syncFeed(SOURCE, null, serve(await SECOND))

const reversed = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, child]) => [key, reversed(child)]),
      )
    : value

test.each<[string, unknown]>([
  ['as it is', copy],
  ['as text', JSON.stringify(copy)],
  ['as indented text', JSON.stringify(copy, null, 2)],
  ['by a storage that changes the order of fields', reversed(copy)],
  ['with a field of the caller', { ...copy, savedAt: 1 }],
  ['without a prototype', Object.assign(Object.create(null), copy)],
])('a copy that was kept %s goes on', async (_name, stored) => {
  const result = await syncFeed(SOURCE, stored, serve(await SECOND))
  expect([result.copy, result.how, result.discarded]).toEqual([next.copy, 'resumed', undefined])
})

const edited = (key: string, change: object) => {
  const held = copy.questions[key]
  return {
    ...copy,
    questions: { ...copy.questions, [key]: { ...held, question: { ...held?.question, ...change } } },
  }
}
const circle: { self?: unknown } = {}
circle.self = circle
const CHANGED = 'the stored copy has been changed or damaged'
const NONE = 'the stored copy cannot be read as JSON'
const not = (problem: string) => `the stored value is not a copy of a feed: ${problem}`

test.each<[string, unknown, string]>([
  ['empty', '', NONE],
  ['cut off', JSON.stringify(copy).slice(0, -1), NONE],
  ['a circle', circle, NONE],
  ['a number too large for JSON', 1n, NONE],
  ['a program', () => copy, NONE],
  ['fourteen', 14, not('the whole is not an object')],
  ['a list', [copy], not('the whole is not an object')],
  ['of another form', { ...copy, format: 2 }, not('format is not 1')],
  [
    'deep',
    JSON.stringify(copy).replace('"tags":', `"more":${'['.repeat(9999)}${']'.repeat(9999)},"tags":`),
    NONE,
  ],
  ['changed in an answer', edited('a en', { content_text: 'A' }), CHANGED],
  ['without a question', { ...copy, questions: { 'a en': copy.questions['a en'] } }, CHANGED],
  [
    'with two questions swapped',
    { ...copy, questions: { ...copy.questions, 'a en': copy.questions['b en'] } },
    CHANGED,
  ],
  ['with another generation', { ...copy, generation: next.copy.generation }, CHANGED],
  ['with another cursor', { ...copy, cursor: next.copy.cursor }, CHANGED],
  ['with another redirect', { ...copy, redirects: { z: 'a' } }, CHANGED],
  [
    'with another pending file',
    { ...copy, pending: { ['0'.repeat(64)]: copy.questions['a en']?.question } },
    CHANGED,
  ],
  [
    'with a pending file of another form',
    { ...copy, pending: { x: {} } },
    not('the key "x" of pending is not a SHA-256'),
  ],
  ['without a checksum', { ...copy, checksum: undefined }, not('checksum is missing')],
])('a copy that is %s is not used, and that is said', async (_name, stored, why) => {
  const error = await failureOf(syncFeed(SOURCE, stored, serve(new Map())))
  expect([error.code, error.discarded, error.copy.questions]).toEqual(['http-status', why, {}])
  const result = await syncFeed(SOURCE, stored, serve(await SECOND))
  expect([result.copy, result.how, result.discarded]).toEqual([next.copy, 'started', why])
  // Whoever kept the copy of the error, which is empty, is told that everything comes anew.
  expect((await syncFeed(SOURCE, error.copy, serve(await SECOND))).how).toBe('started')
})

test('what the caller does to a copy afterwards does not reach the client', async () => {
  const stored: { -readonly [Key in keyof FeedCopy]: FeedCopy[Key] } = JSON.parse(JSON.stringify(copy))
  const { fetch } = serve(await SECOND)
  const result = await syncFeed(SOURCE, stored, {
    fetch: (url, init) => {
      stored.questions = {}
      return fetch(url, init)
    },
  })
  expect(result.copy).toEqual(next.copy)
})
