import { getEventListeners } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { type FeedCopy, findQuestion, syncFeed } from '@topasked/feed-client'
import { afterEach, expect, test, vi } from 'vitest'
import { corpusOf } from '../../exporters/test/corpus.ts'
import { failureOf } from './support/failure-of.ts'
import { SOURCE, serve, sha256Of, type Tree, treeOf } from './support/serve-feed.ts'
import { answer, build, day, FIRST, QUESTIONS, SECOND, withFile, withLog } from './support/small-feed.ts'

afterEach(() => void vi.unstubAllGlobals())

const copyOf = async (tree: Tree) => (await syncFeed(SOURCE, undefined, serve(tree))).copy
const wordsOf = ({ questions }: FeedCopy) =>
  Object.entries(questions).map(([key, { question }]) => `${key}: ${question.content_text}`)

test('without a copy, everything comes', async () => {
  const { fetch, requests } = serve(await FIRST)
  const { copy, changes, how, discarded } = await syncFeed(SOURCE, undefined, { fetch })
  expect(wordsOf(copy)).toEqual(['a en: A.', 'b en: B.', 'c en: C.'])
  expect([how, discarded, changes.map(({ op, id }) => `${op} ${id}`)]).toEqual([
    'started',
    undefined,
    ['upsert a', 'upsert b', 'upsert c'],
  ])
  expect(requests[0]).toBe('200 changes.json')
})

test('when nothing changed, one conditional request says so', async () => {
  const copy = await copyOf(await FIRST)
  const { fetch, requests } = serve(await FIRST)
  expect(await syncFeed(SOURCE, copy, { fetch })).toEqual({
    copy,
    changes: [],
    how: 'unchanged',
    wentBack: false,
    discarded: undefined,
  })
  expect(requests).toEqual(['304 changes.json'])
})

test('in a browser no header is sent for which it would have to ask leave, and caches are asked to ask', async () => {
  vi.stubGlobal('document', {})
  const asked: RequestInit[] = []
  const { fetch, requests } = serve(await SECOND, (_path, init) => void asked.push(init))
  const { copy, how } = await syncFeed(SOURCE, await copyOf(await FIRST), { fetch })
  expect(wordsOf(copy)).toEqual(['a en: A.', 'b en: B, better.', 'd en: D.'])
  expect([how, requests.length]).toEqual(['resumed', 3])
  for (const { headers = {}, cache, redirect } of asked)
    expect([headers, cache, redirect]).toEqual([{}, 'no-cache', 'manual'])
})

test('a copy reads on from its cursor, and fetches only what changed', async () => {
  const { fetch, requests } = serve(await SECOND)
  const { copy, changes, how, wentBack } = await syncFeed(SOURCE, await copyOf(await FIRST), { fetch })
  expect(wordsOf(copy)).toEqual(['a en: A.', 'b en: B, better.', 'd en: D.'])
  expect(changes.map(({ op, id }) => `${op} ${id}`)).toEqual(['upsert b', 'delete c', 'upsert d'])
  expect([copy.redirects, how, wentBack]).toEqual([{ c: 'd' }, 'resumed', false])
  expect(requests).toEqual(['200 changes.json', '200 questions/en/b.json', '200 questions/en/d.json'])
})

test('a question is found by its id and by a former one', async () => {
  const copy = await copyOf(await SECOND)
  expect(['a', 'c', 'd', 'e', 'constructor'].map((id) => findQuestion(copy, id, 'en')?.id)).toEqual([
    'a',
    'd',
    'd',
    undefined,
    undefined,
  ])
  expect(findQuestion(copy, 'a', 'fr')).toBeUndefined()
  const odd = await copyOf(await build({ constructor: answer('So.', day(1)) }))
  expect(findQuestion(odd, 'constructor', 'en')?.content_text).toBe('So.')
})

test('a feed that goes back to an earlier build takes the copy with it, and says so', async () => {
  const { copy, changes, how, wentBack } = await syncFeed(
    SOURCE,
    await copyOf(await SECOND),
    serve(await FIRST),
  )
  expect(copy).toEqual(await copyOf(await FIRST))
  expect(changes.map(({ op, id }) => `${op} ${id}`)).toEqual(['upsert b', 'upsert c', 'delete d'])
  expect([how, wentBack]).toEqual(['compared', true])
  const forward = await syncFeed(SOURCE, copy, serve(await SECOND))
  expect([forward.copy, forward.wentBack]).toEqual([await copyOf(await SECOND), false])
})

test('a build that lists the same questions with an earlier time is no step back', async () => {
  const tree = withLog(await FIRST, (log) => ({ ...log, cursor: day(1) }))
  const { how, wentBack, changes } = await syncFeed(SOURCE, await copyOf(await FIRST), serve(tree))
  expect([how, wentBack, changes]).toEqual(['resumed', false, []])
})

test('a change in the second of the cursor is seen', async () => {
  const tree = await build({ ...QUESTIONS, d: answer('D.', day(3)) })
  const { copy, how } = await syncFeed(SOURCE, await copyOf(await FIRST), serve(tree))
  expect([Object.keys(copy.questions), how]).toEqual([['a en', 'b en', 'c en', 'd en'], 'resumed'])
})

test('a change that has no time is found all the same', async () => {
  const tree = await build({ a: answer('A!', day(1)), b: answer('B.', day(2)), c: answer('C.', day(3)) })
  const { copy, how } = await syncFeed(SOURCE, await copyOf(await FIRST), serve(tree))
  expect([wordsOf(copy)[0], how]).toEqual(['a en: A!', 'compared'])
})

test('a feed without history is compared', async () => {
  const tree = await treeOf(
    corpusOf({ catalog: { locales: { default: 'en' } }, questions: { a: answer('A.', day(9)) } }),
  )
  const { copy, how } = await syncFeed(SOURCE, await copyOf(await FIRST), serve(tree))
  expect([wordsOf(copy), how]).toEqual([['a en: A.'], 'compared'])
})

const MANY = build(
  Object.fromEntries(
    Array.from({ length: 30 }, (_, number) => [`q-${number}`, answer(`Text ${number}.`, day(1))]),
  ),
)

test('many questions come in one file', async () => {
  const { fetch, requests } = serve(await MANY)
  expect(Object.keys((await syncFeed(SOURCE, null, { fetch })).copy.questions)).toHaveLength(30)
  expect(requests).toEqual(['200 changes.json', '200 all.ndjson'])
})

test.each<[string, (all: string) => string | number]>([
  ['is cut off at its beginning', (all) => all.slice(900)],
  ['is cut off at its end', (all) => all.slice(0, 900)],
  ['is of another build', (all) => all.replaceAll('Text', 'Words')],
  ['is not there', () => 404],
  ['is a web page', () => '<!doctype html>'],
])('when the file with many questions %s, what is missing is fetched by itself', async (_name, spoil) => {
  const tree = await MANY
  const { fetch, requests } = serve(tree, (path) =>
    path === 'all.ndjson' ? spoil(tree.get(path) ?? '') : undefined,
  )
  expect((await syncFeed(SOURCE, null, { fetch })).copy).toEqual(await copyOf(tree))
  expect(requests.length).toBeGreaterThan(2)
})

test('lines of the file with many questions that are not wanted are passed over', async () => {
  const tree = await MANY
  const { fetch, requests } = serve(
    new Map([...tree, ['all.ndjson', `{"x": 1}\n\n${tree.get('all.ndjson')}`]]),
  )
  expect((await syncFeed(SOURCE, null, { fetch })).copy).toEqual(await copyOf(tree))
  expect(requests).toEqual(['200 changes.json', '200 all.ndjson'])
})

test('nothing is left of it on the signal of the caller', async () => {
  const { signal } = new AbortController()
  await syncFeed(SOURCE, null, { ...serve(await FIRST), signal })
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('no more than six requests are under way at once', async () => {
  const tree = await MANY
  const { fetch } = serve(tree, (path) => (path === 'all.ndjson' ? 404 : undefined))
  let [now, most] = [0, 0]
  const counted: typeof fetch = async (url, init) => {
    now += 1
    most = Math.max(most, now)
    await new Promise((resolve) => setTimeout(resolve, 2))
    return fetch(url, init).finally(() => {
      now -= 1
    })
  }
  await syncFeed(SOURCE, null, { fetch: counted })
  expect(most).toBe(6)
})

test('files of two builds are refused, and the copy stays as it was', async () => {
  const [copy, old, tree] = [await copyOf(await FIRST), await FIRST, await SECOND]
  const { fetch, requests } = serve(tree, (path) => (path.endsWith('/b.json') ? old.get(path) : undefined))
  const error = await failureOf(syncFeed(SOURCE, copy, { fetch }))
  expect([error.code, error.message]).toEqual([
    'inconsistent',
    `${SOURCE}questions/en/b.json belongs to another build`,
  ])
  expect(error.copy.questions).toEqual(copy.questions)
  expect(requests.filter((request) => request.endsWith('changes.json'))).toHaveLength(3)
})

test('a deployment that ends while it is read is waited for', async () => {
  const [old, tree] = [await FIRST, await SECOND]
  let stale = true
  const { fetch, requests } = serve(tree, (path, init) => {
    if (new Headers(init.headers).get('Cache-Control') === 'no-cache') stale = false
    return stale && path === 'changes.json' ? old.get(path) : undefined
  })
  const { copy } = await syncFeed(SOURCE, null, { fetch })
  expect(copy).toEqual(await copyOf(tree))
  expect(requests.filter((request) => request.endsWith('changes.json'))).toHaveLength(2)
})

test('in a browser, a cache that holds an old file is gone past at the second look', async () => {
  vi.stubGlobal('importScripts', () => undefined)
  const [old, tree] = [await FIRST, await SECOND]
  const { fetch } = serve(tree, (path, { cache }) => (cache === 'reload' ? undefined : old.get(path)))
  const first = await copyOf(old)
  const { copy } = await syncFeed(SOURCE, first, {
    fetch: (url, init) => (url.endsWith('changes.json') ? serve(tree).fetch(url, init) : fetch(url, init)),
  })
  expect(copy.generation).toBe((await copyOf(tree)).generation)
})

test('what a synchronisation fetched before it failed is not fetched again', async () => {
  const [copy, tree] = [await copyOf(await FIRST), await SECOND]
  const broken = serve(tree, (path) => (path.endsWith('/d.json') ? new Error('the line is dead') : undefined))
  const error = await failureOf(syncFeed(SOURCE, copy, broken))
  expect([error.code, error.cause]).toEqual(['network', new Error('the line is dead')])
  expect([error.copy.questions, Object.keys(error.copy.pending)]).toEqual([
    copy.questions,
    [sha256Of(tree.get('questions/en/b.json') ?? '')],
  ])
  const { fetch, requests } = serve(tree)
  const { copy: next } = await syncFeed(SOURCE, JSON.stringify(error.copy), { fetch })
  expect(next).toEqual(await copyOf(tree))
  expect(requests).toEqual(['200 changes.json', '200 questions/en/d.json'])
  // The feed went back to what the copy has: what was fetched is of no use any more.
  expect((await syncFeed(SOURCE, error.copy, serve(await FIRST))).copy).toEqual(copy)
})

test('a feed at another address costs what differs', async () => {
  const tree = await SECOND
  const moved = 'https://answers.example.org/v1/'
  const asked: RequestInit[] = []
  const { fetch, requests } = serve(tree, (_path, init) => void asked.push(init))
  const { copy } = await syncFeed(moved, await copyOf(tree), {
    fetch: (url, init) => fetch(url.replace(moved, SOURCE), init),
  })
  expect(copy).toMatchObject({ source: moved, questions: (await copyOf(tree)).questions })
  expect([requests, asked[0]?.headers]).toEqual([['200 changes.json'], {}])
})

test('an old client reads a newer feed: fields and kinds of change that it does not know are passed over', async () => {
  const tree = new Map(await SECOND)
  const log = JSON.parse(tree.get('changes.json') ?? '')
  const split = { op: 'split', id: 'a', into: ['x', 'y'], updatedAt: day(7), undoes: null }
  const changes = [...log.changes.map((change: object) => ({ ...change, weight: 3 })), split, { op: 'noop' }]
  tree.set('changes.json', JSON.stringify({ $schema: 'x', ...log, changes, pages: { next: 'changes.json' } }))
  const { copy, how } = await syncFeed(SOURCE, await copyOf(await FIRST), serve(tree))
  expect(wordsOf(copy)).toEqual(wordsOf(await copyOf(await SECOND)))
  expect(how).toBe('resumed')
})

test('a newer feed may have further fields in a question; they are kept', async () => {
  const path = 'questions/en/a.json'
  const line = `${JSON.stringify({ ...JSON.parse((await FIRST).get(path) ?? ''), mood: 'bright' })}\n`
  const { copy } = await syncFeed(SOURCE, null, serve(withFile(await FIRST, path, line)))
  expect(copy.questions['a en']?.question).toMatchObject({ mood: 'bright', content_text: 'A.' })
})

test('an address in the list is never asked, wherever it points', async () => {
  const urls = ['https://evil.example/', '../../etc/passwd', 'javascript:alert(1)']
  const tree = withLog(await FIRST, (log) => ({
    ...log,
    changes: log.changes.map((change, index) => ({ ...change, url: urls[index] })),
  }))
  expect(tree.get('changes.json')).toContain('javascript:')
  const { fetch, requests } = serve(tree)
  await syncFeed(SOURCE, null, { fetch })
  expect(requests.sort()).toEqual([
    '200 changes.json',
    '200 questions/en/a.json',
    '200 questions/en/b.json',
    '200 questions/en/c.json',
  ])
})

test('the client imports nothing but its own files', () => {
  const folder = new URL('../src/', import.meta.url)
  const imports = readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .filter((line) => / from '/.test(line) && !/ from '\.\//.test(line)),
  )
  const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', folder), 'utf8'))
  expect([imports, dependencies]).toEqual([[], undefined])
})
