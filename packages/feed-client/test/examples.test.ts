import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { FeedCopy } from '@topasked/feed-client'
import { expect, onTestFinished, test } from 'vitest'
import { corpusOf } from '../../exporters/test/corpus.ts'
import { serveOnLoopback } from './support/loopback.ts'
import { treeOf } from './support/serve-feed.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const run = promisify(execFile)
const DAY = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`
const text = (markdown: string, updatedAt: string, meta = {}) => ({
  en: { title: 'How?', markdown, updatedAt, meta },
})
const catalog = { locales: { default: 'en' } }

const first = await treeOf(
  corpusOf({
    catalog,
    questions: { a: text('A.', DAY(1)), b: text('B.', DAY(2)), c: text('C.', DAY(3)) },
    past: { left: new Map(), untranslated: new Map() },
  }),
)
const second = await treeOf(
  corpusOf({
    catalog,
    questions: {
      a: text('A.', DAY(1)),
      b: text('B, better.', DAY(5)),
      d: text('D.', DAY(6), { aliases: ['c'] }),
    },
    past: { left: new Map([['c', DAY(6)]]), untranslated: new Map() },
  }),
)
/** A change that has no time: the script has to find it by comparing. */
const third = await treeOf(
  corpusOf({
    catalog,
    questions: {
      a: text('A!', DAY(1)),
      b: text('B, better.', DAY(5)),
      d: text('D.', DAY(6), { aliases: ['c'] }),
    },
    past: { left: new Map([['c', DAY(6)]]), untranslated: new Map() },
  }),
)

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'topasked-example-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

test('the example in TypeScript', async () => {
  const server = await serveOnLoopback(first)
  const file = join(folder(), 'copy.json')
  const sync = async () => {
    const args = [
      '--conditions=@topasked/source',
      '--import',
      'tsx',
      'docs/examples/sync-feed.ts',
      server.source,
      file,
    ]
    const { stdout } = await run(process.execPath, args, { cwd: ROOT })
    const copy: FeedCopy = JSON.parse(readFileSync(file, 'utf8'))
    return [stdout.trim().split('\n'), Object.keys(copy.questions)]
  }
  expect(await sync()).toEqual([
    ['upsert a en', 'upsert b en', 'upsert c en', expect.stringMatching(/^started: 3 questions of sha256:/)],
    ['a en', 'b en', 'c en'],
  ])
  server.show(second)
  expect(await sync()).toEqual([
    ['upsert b en', 'delete c en', 'upsert d en', expect.stringMatching(/^resumed: 3 questions of sha256:/)],
    ['a en', 'b en', 'd en'],
  ])
  server.taken()
  expect((await sync())[0]).toEqual([expect.stringMatching(/^unchanged: 3 questions/)])
  expect(server.taken()).toEqual(['304 changes.json'])
})

const tools = await Promise.all(
  ['curl', 'jq', 'sha256sum'].map((name) =>
    run(name, ['--version']).then(
      () => true,
      () => false,
    ),
  ),
)

// Where a machine lacks curl or jq, this is reported as skipped.
test.skipIf(tools.includes(false))('the example with curl and jq', async () => {
  const server = await serveOnLoopback(first)
  const dir = folder()
  const sync = async () => {
    const { stdout } = await run('sh', ['docs/examples/sync-feed.sh', server.source, dir], { cwd: ROOT })
    const files = readdirSync(join(dir, 'questions'), { recursive: true }).map(String)
    return [stdout.trim().split('\n'), files.filter((name) => name.endsWith('.json')).sort()]
  }
  expect(await sync()).toEqual([
    ['fetched a en', 'fetched b en', 'fetched c en', '3 questions'],
    ['en/a.json', 'en/b.json', 'en/c.json'],
  ])
  server.show(second)
  server.taken()
  expect(await sync()).toEqual([
    ['fetched b en', 'fetched d en', '3 questions'],
    ['en/a.json', 'en/b.json', 'en/d.json'],
  ])
  expect(server.taken()).toEqual(['200 changes.json', '200 questions/en/b.json', '200 questions/en/d.json'])
  expect((await sync())[0]).toEqual(['unchanged'])
  server.show(third)
  expect((await sync())[0]?.at(-1)).toBe('3 questions')
  expect(readFileSync(join(dir, 'questions/en/a.json'), 'utf8')).toBe(third.get('questions/en/a.json'))
  // Files of two builds.
  server.show(new Map([...second, ['questions/en/b.json', first.get('questions/en/b.json') ?? '']]))
  writeFileSync(join(dir, 'questions/en/b.json'), '')
  await expect(sync()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('of two builds') })
})

test('the example with curl and jq touches no folder that holds anything else', async () => {
  const dir = folder()
  writeFileSync(join(dir, 'questions'), 'precious')
  const started = run('sh', ['docs/examples/sync-feed.sh', 'http://127.0.0.1:9/', dir], { cwd: ROOT })
  await expect(started).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no copy of a feed'),
  })
  expect(readdirSync(dir)).toEqual(['questions'])
})
