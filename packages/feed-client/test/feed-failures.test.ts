import type { FeedErrorCode } from '@topasked/feed-client'
import { test } from 'vitest'
import { expectFailure } from './support/expect-failure.ts'
import * as server from './support/misbehave.ts'
import type { Tree } from './support/serve-feed.ts'
import { day, SECOND, withFile, withLog } from './support/small-feed.ts'

const LOG = 'changes.json'
const B = 'questions/en/b.json'
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

test.each<[string, string | Uint8Array, string]>([
  ['empty', '', 'is not JSON'],
  ['cut off', '{"schemaVersion": 1, "cha', 'is not JSON'],
  ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'is not JSON'],
  ['begun by a byte order mark', '\ufeff{}', 'is not JSON'],
  ['null', 'null', 'the whole is not an object'],
  ['of another version', '{"schemaVersion": 2}', 'schemaVersion is not 1'],
  ['two million brackets', nested(1_000_000), 'it is nested more than 32 levels deep'],
  ['a way to the prototype', '{"x": {"__proto__": {}}}', 'an object has the key __proto__'],
])('a list that is %s', (_name, text, says) =>
  expectFailure({ code: 'malformed', says }, { misbehave: server.body(LOG, text) }),
)

type Change = Record<string, unknown>

/** Edits the changes of the second tree: a (unchanged), b (changed), c (now d), d (new); the generation is made to fit. */
const log = (edit: (changes: Change[]) => unknown[]) => async () =>
  withLog(await SECOND, (before) => ({ ...before, changes: edit(before.changes as never) as never }))
/** Edits what a change says. */
const change = (id: string, fields: Change) =>
  log((changes) => changes.map((one) => (one.id === id ? { ...one, ...fields } : one)))
const more = (fields: Change) => log((changes) => [...changes, { updatedAt: day(9), ...fields }])
/** The same with the generation of the list as it was. */
const unproved = (edit: (changes: Change[]) => unknown[]) => async () => {
  const all = JSON.parse((await SECOND).get(LOG) ?? '')
  return new Map([...(await SECOND), [LOG, JSON.stringify({ ...all, changes: edit(all.changes) })]])
}

test.each<[name: string, tree: () => Promise<Tree>, says: string, code?: FeedErrorCode]>([
  ['a change without an id', change('b', { id: undefined }), 'changes[1].id is missing'],
  ['an id that climbs', change('b', { id: '../../x' }), 'changes[1].id is not an id'],
  ['an id that is a list', change('b', { id: ['b'] }), 'changes[1].id is not an id'],
  ['a locale that climbs', change('b', { locale: '..' }), 'changes[1].locale is not a language tag'],
  ['a hash of another kind', change('b', { sha256: 'md5' }), 'changes[1].sha256 is not a SHA-256'],
  ['no time', change('b', { updatedAt: 'yesterday' }), 'changes[1].updatedAt is not a time'],
  ['an op that is no text', change('b', { op: 1 }), 'changes[1].op is not a text'],
  ['a change that is none', unproved((changes) => [null, ...changes]), 'changes[0] is not an object'],
  [
    'a gap',
    unproved((all) => all.filter(({ id }) => id !== 'b')),
    'does not match its generation',
    'inconsistent',
  ],
  [
    'a question too many',
    unproved((all) => [...all, { ...all.at(-1), id: 'z' }]),
    'does not match its generation',
    'inconsistent',
  ],
  [
    'a question twice',
    log((changes) => [...changes, ...changes.slice(0, 1)]),
    'a en has more than one change',
  ],
  ['a former id twice', more({ op: 'delete', id: 'c' }), 'contradicts itself: c has more than one change'],
  [
    'a question that is there and gone',
    more({ op: 'delete', id: 'a' }),
    'contradicts itself: a is both present and removed',
  ],
  [
    'a former id that leads nowhere',
    more({ op: 'redirect', id: 'x', to: 'y' }),
    'x redirects to y, which does not exist',
  ],
  [
    'former ids in a circle',
    more({ op: 'redirect', id: 'x', to: 'x' }),
    'x redirects to x, which does not exist',
  ],
])('a list with %s', async (_name, tree, says, code = 'malformed') =>
  expectFailure({ code, says }, { tree: await tree() }),
)

const question = (edit: (question: Change) => unknown) => async () => {
  const tree = await SECOND
  return withFile(tree, B, `${JSON.stringify(edit(JSON.parse(tree.get(B) ?? '')))}\n`)
}
const extended = (json: string) => async () => {
  const tree = await SECOND
  return withFile(tree, B, (tree.get(B) ?? '').replace(/\}\n$/, `,"more":${json}}\n`))
}
const TWINS = async () => withFile(await SECOND, B, (await SECOND).get('questions/en/a.json') ?? '')

// What a question must be, field by field, is in question-shape.test.ts.
test.each<[name: string, tree: () => Promise<Tree>, says: string]>([
  ['another id', question((all) => ({ ...all, id: 'a' })), 'as "b en", which is another question'],
  ['another locale', question((all) => ({ ...all, locale: 'fr' })), 'as "b en", which is another question'],
  ['the file of another question', TWINS, 'as "b en", which is another question'],
  ['no fields', question(() => ({})), `${B} does not match version 1 of the feed: schemaVersion is missing`],
  ['a thousand brackets', extended(nested(9000)), 'it is nested more than 32 levels deep'],
  ['a way to the prototype', extended('[{"constructor":{}}]'), 'an object has the key constructor'],
])('a question with %s', async (_name, tree, says) =>
  expectFailure({ code: 'malformed', says }, { tree: await tree() }),
)
