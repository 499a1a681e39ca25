import { readdirSync, readFileSync } from 'node:fs'
import { type FeedCopy, FeedError, type FetchInit, newCopy, syncFeed } from '@topasked/feed-client'
import type { SyncChanges } from '@topasked/schema'
import { expect, test, vi } from 'vitest'
import { corpusOf, type TextDescription } from '../../exporters/test/corpus.ts'
import { SOURCE, serve, type Tree, treeOf } from './support/serve-feed.ts'

const DAY = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`
const NO_PAST = { left: new Map(), untranslated: new Map() }
const text = (markdown: string, updatedAt: string, meta = {}): { en: TextDescription } => {
  return { en: { title: 'How?', markdown, updatedAt, meta } }
}
const build = (questions: Record<string, { en: TextDescription }>, past = NO_PAST, more = {}) =>
  treeOf(corpusOf({ catalog: { locales: { default: 'en' } }, questions, past, ...more }))

const FIRST = build({ a: text('A.', DAY(1)), b: text('B.', DAY(2)), c: text('C.', DAY(3)) })
const SECOND = build(
  { a: text('A.', DAY(1)), b: text('B, better.', DAY(5)), d: text('D.', DAY(6), { aliases: ['c'] }) },
  { left: new Map([['c', DAY(6)]]), untranslated: new Map() },
)

const copyOf = async (tree: Tree) => (await syncFeed(newCopy(SOURCE), serve(tree).fetch)).copy
const wordsOf = ({ questions }: FeedCopy) =>
  Object.entries(questions).map(([key, { question }]) => `${key}: ${question.content_text}`)
const failureOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof FeedError)) throw new Error('it did not fail as a feed does', { cause: error })
  return error
}

test('a new copy gets everything', async () => {
  const { fetch, requests } = serve(await FIRST)
  const { copy, changes, how } = await syncFeed(newCopy(SOURCE), fetch)
  expect(wordsOf(copy)).toEqual(['a en: A.', 'b en: B.', 'c en: C.'])
  expect([how, changes.map(({ op, id }) => `${op} ${id}`)]).toEqual([
    'compared',
    ['upsert a', 'upsert b', 'upsert c'],
  ])
  expect(requests[0]).toBe('200 changes.json')
})

test('when nothing changed, one conditional request says so', async () => {
  const copy = await copyOf(await FIRST)
  const { fetch, requests } = serve(await FIRST)
  expect(await syncFeed(copy, fetch)).toEqual({ copy, changes: [], how: 'unchanged' })
  expect(requests).toEqual(['304 changes.json'])
})

test('in a browser no header is sent for which it would have to ask leave', async () => {
  vi.stubGlobal('document', {})
  const asked: FetchInit[] = []
  const { fetch, requests } = serve(await SECOND, (_path, init) => void asked.push(init))
  const { copy, how } = await syncFeed(await copyOf(await FIRST), fetch)
  vi.unstubAllGlobals()
  expect(wordsOf(copy)).toEqual(['a en: A.', 'b en: B, better.', 'd en: D.'])
  expect(how).toBe('resumed')
  expect(requests).toHaveLength(3)
  expect(asked[0]).toEqual({ cache: 'no-cache' })
  for (const { headers = {} } of asked) expect(headers).toEqual({})
})

test('a copy reads on from its cursor, and fetches only what changed', async () => {
  const { fetch, requests } = serve(await SECOND)
  const { copy, changes, how } = await syncFeed(await copyOf(await FIRST), fetch)
  expect(wordsOf(copy)).toEqual(['a en: A.', 'b en: B, better.', 'd en: D.'])
  expect(changes.map(({ op, id }) => `${op} ${id}`)).toEqual(['upsert b', 'delete c', 'upsert d'])
  expect([copy.redirects, how]).toEqual([{ c: 'd' }, 'resumed'])
  expect(requests).toEqual(['200 changes.json', '200 questions/en/b.json', '200 questions/en/d.json'])
})

test('the copy survives being written down', async () => {
  const copy: FeedCopy = JSON.parse(JSON.stringify(await copyOf(await FIRST)))
  const { copy: next } = await syncFeed(copy, serve(await SECOND).fetch)
  expect(next).toEqual(await copyOf(await SECOND))
})

test('a change that has no time is found all the same', async () => {
  const tree = await build({ a: text('A!', DAY(1)), b: text('B.', DAY(2)), c: text('C.', DAY(3)) })
  const { copy, how } = await syncFeed(await copyOf(await FIRST), serve(tree).fetch)
  expect([wordsOf(copy)[0], how]).toEqual(['a en: A!', 'compared'])
})

test('a feed without history is compared', async () => {
  const tree = await treeOf(
    corpusOf({ catalog: { locales: { default: 'en' } }, questions: { a: text('A.', DAY(9)) } }),
  )
  const { copy, how } = await syncFeed(await copyOf(await FIRST), serve(tree).fetch)
  expect([wordsOf(copy), how]).toEqual([['a en: A.'], 'compared'])
})

test('many questions come in one file', async () => {
  const ids = Array.from({ length: 30 }, (_, index) => `q-${index}`)
  const tree = await build(Object.fromEntries(ids.map((id) => [id, text(`Text of ${id}.`, DAY(1))])))
  const { fetch, requests } = serve(tree)
  const { copy } = await syncFeed(newCopy(SOURCE), fetch)
  expect(requests).toEqual(['200 changes.json', '200 all.ndjson'])
  // What is missing in that file, or wrong there, is fetched by itself.
  const cut = serve(tree, (path) => (path === 'all.ndjson' ? tree.get(path)?.slice(900) : undefined))
  expect((await syncFeed(newCopy(SOURCE), cut.fetch)).copy).toEqual(copy)
  expect(cut.requests.length).toBeGreaterThan(2)
})

test('files of two builds are refused, and the copy stays as it was', async () => {
  const [copy, old, tree] = [await copyOf(await FIRST), await FIRST, await SECOND]
  const { fetch, requests } = serve(tree, (path) => (path.endsWith('/b.json') ? old.get(path) : undefined))
  const error = await failureOf(syncFeed(copy, fetch))
  expect(error.reason).toBe('torn')
  expect(error.message).toBe(`${SOURCE}questions/en/b.json is of another build`)
  expect({ ...error.copy, pending: {} }).toEqual(copy)
  expect(requests.filter((request) => request.endsWith('changes.json'))).toHaveLength(3)
})

test.each<[string, (log: SyncChanges) => string]>([
  ['is cut off', (log) => JSON.stringify(log).slice(0, 500)],
  ['is null', () => 'null'],
  ['lacks a change', (log) => JSON.stringify({ ...log, changes: log.changes.slice(0, -1) })],
  ['has another generation', (log) => JSON.stringify({ ...log, generation: 'sha256:0000000000000000' })],
  [
    'names a file elsewhere',
    (log) =>
      JSON.stringify({ ...log, changes: log.changes.map((change) => ({ ...change, id: '../../../x' })) }),
  ],
])('a list of changes that %s is refused', async (_name, spoil) => {
  const tree = await FIRST
  const spoilt = spoil(JSON.parse(tree.get('changes.json') ?? ''))
  const error = await failureOf(
    syncFeed(newCopy(SOURCE), serve(tree, (path) => (path === 'changes.json' ? spoilt : undefined)).fetch),
  )
  expect(error.reason).toBe('torn')
})

test('a deployment that ends while it is read is waited for', async () => {
  const [old, tree] = [await FIRST, await SECOND]
  let stale = true
  const { fetch, requests } = serve(tree, (path, init) => {
    if (init.headers?.['Cache-Control'] === 'no-cache') stale = false
    return stale && path === 'changes.json' ? old.get(path) : undefined
  })
  const { copy } = await syncFeed(newCopy(SOURCE), fetch)
  expect(wordsOf(copy)).toEqual(wordsOf(await copyOf(tree)))
  expect(requests.filter((request) => request.endsWith('changes.json'))).toHaveLength(2)
})

test('what an interrupted synchronisation has fetched is not fetched again', async () => {
  const [copy, tree] = [await copyOf(await FIRST), await SECOND]
  const broken = serve(tree, (path) => (path.endsWith('/d.json') ? new Error('the line is dead') : undefined))
  const error = await failureOf(syncFeed(copy, broken.fetch))
  expect([error.reason, (error.cause as Error).message]).toEqual(['interrupted', 'the line is dead'])
  expect(wordsOf(error.copy)).toEqual(wordsOf(copy))
  const { fetch, requests } = serve(tree)
  const { copy: next } = await syncFeed(JSON.parse(JSON.stringify(error.copy)), fetch)
  expect(next).toEqual(await copyOf(tree))
  expect(requests).toEqual(['200 changes.json', '200 questions/en/d.json'])
})

test.each([
  [500, 'interrupted'],
  [404, 'not-a-feed'],
] as const)('a server that answers %d: %s', async (status, reason) => {
  const { fetch } = serve(new Map(), () => status)
  expect((await failureOf(syncFeed(newCopy(SOURCE), fetch))).reason).toBe(reason)
})

test('an old client reads a newer feed: fields and kinds of change that it does not know are passed over', async () => {
  const tree = new Map(await SECOND)
  const log = JSON.parse(tree.get('changes.json') ?? '')
  const split = { op: 'split', id: 'a', into: ['x', 'y'], updatedAt: DAY(7), undoes: null }
  const changes = [...log.changes.map((change: object) => ({ ...change, weight: 3 })), split, { op: 'noop' }]
  tree.set('changes.json', JSON.stringify({ $schema: 'x', ...log, changes, pages: { next: null } }))
  const { copy, how } = await syncFeed(await copyOf(await FIRST), serve(tree).fetch)
  expect(wordsOf(copy)).toEqual(wordsOf(await copyOf(await SECOND)))
  expect(how).toBe('resumed')
})

test('a newer feed may have further fields in a question; they are kept', async () => {
  const { createHash } = await import('node:crypto')
  const tree = new Map(await build({ a: text('A.', DAY(1)) }))
  const line = `${JSON.stringify({ ...JSON.parse(tree.get('questions/en/a.json') ?? ''), mood: 'bright' })}\n`
  const hash = createHash('sha256').update(line).digest('hex')
  const log: SyncChanges = JSON.parse(tree.get('changes.json') ?? '')
  const generation = createHash('sha256').update(`a en ${hash}\n`).digest('hex').slice(0, 16)
  const changes = log.changes.map((change) => ({ ...change, sha256: hash }))
  tree.set('questions/en/a.json', line)
  tree.set('changes.json', JSON.stringify({ ...log, generation: `sha256:${generation}`, changes }))
  const { copy } = await syncFeed(newCopy(SOURCE), serve(tree).fetch)
  expect(copy.questions['a en']?.question).toMatchObject({ mood: 'bright', content_text: 'A.' })
})

test('the client imports nothing but types and its own files', () => {
  const folder = new URL('../src/', import.meta.url)
  const imports = readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .filter((line) => / from '/.test(line) && !line.startsWith('import type') && !/ from '\.\//.test(line)),
  )
  expect(imports).toEqual([])
})
