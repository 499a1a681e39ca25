import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCorpus } from '@topasked/content'
import { syncFeed } from '@topasked/feed-client'
import { expect, onTestFinished, test } from 'vitest'
import { SOURCE, serve, treeOf } from './support/serve-feed.ts'

const CONTENT = fileURLToPath(new URL('../../content/fixtures/two-factor/', import.meta.url))
const DAY = (day: number) => `2027-01-${String(day).padStart(2, '0')}T08:00:00Z`
const question = (title: string, fields = '') =>
  `---\nquestion: ${title}\nscenarios: [other]\naudience: [student]\nowner: service-desk\nreviewed: 2026-11-24\n${fields}---\n\nSo.\n`

/** Edits of a repository, each a commit, and what a reader who looked before is told of them. */
const EDITS: ReadonlyArray<readonly [Record<string, string | undefined>, readonly string[], string]> = [
  [
    { 'questions/first.md': question('First?', 'valid: { until: 2027-01-04 }\n') },
    ['upsert first'],
    '2027-01-02',
  ],
  [
    {
      'questions/first.md': undefined,
      'questions/second.md': question('First?', 'aliases: [first]\nvalid: { until: 2027-01-04 }\n'),
    },
    ['delete first', 'upsert second'],
    '2027-01-03',
  ],
  [
    { 'questions/second.md': question('First?', 'aliases: [first]\ndraft: true\n') },
    ['delete second'],
    '2027-01-04',
  ],
  [
    { 'questions/second.md': question('First?', 'aliases: [first]\nvalid: { until: 2027-01-04 }\n') },
    ['upsert second'],
    '2027-01-04',
  ],
  // Nothing is edited: its last day has passed.
  [{}, ['upsert second'], '2027-01-06'],
]

test('a reader follows a repository by its history alone', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'topasked-history-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  cpSync(CONTENT, dir, { recursive: true })
  let day = 1
  const commit = (files: Record<string, string | undefined>) => {
    for (const [path, text] of Object.entries(files)) {
      if (text === undefined) rmSync(join(dir, path))
      else writeFileSync(join(dir, path), text)
    }
    const dates = { GIT_AUTHOR_DATE: DAY(day), GIT_COMMITTER_DATE: DAY(day) }
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', ...dates }
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', dir, '-c', 'user.name=E', '-c', 'user.email=e@example.org', ...args], {
        env,
      })
    if (day === 1) git('init', '-q', '-b', 'main')
    git('add', '-A')
    git('commit', '-q', '--allow-empty', '-m', 'Edit')
    day += 1
  }
  const look = async (asOf: string) => {
    const { corpus, messages } = await loadCorpus({ dir, asOf })
    if (!corpus) throw new Error(JSON.stringify(messages.filter(({ severity }) => severity === 'error')))
    return serve(await treeOf(corpus)).fetch
  }
  commit({})
  let { copy } = await syncFeed(SOURCE, null, { fetch: await look('2027-01-01') })
  for (const [files, expected, asOf] of EDITS) {
    commit(files)
    const fetch = await look(asOf)
    const result = await syncFeed(SOURCE, copy, { fetch })
    const told = result.changes.filter(({ locale }) => locale === 'en').map(({ op, id }) => `${op} ${id}`)
    expect([told, result.how]).toEqual([expected, 'resumed'])
    expect(result.copy).toEqual((await syncFeed(SOURCE, null, { fetch })).copy)
    copy = result.copy
  }
  expect(copy.redirects).toEqual({ first: 'second' })
  expect(copy.questions['second en']?.question._topasked.status).toBe('archived')
}, 240_000)
