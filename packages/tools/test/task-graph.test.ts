import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { TURBO } from '../src/run.mjs'
import { copyWorkspace } from './support/workspace-copy.ts'

/** Texts by path; undefined for a file that is taken away. */
type Edit = Readonly<Record<string, string | undefined>>

const { dir, remove } = copyWorkspace()
afterAll(remove)

function write(edit: Edit): void {
  for (const [path, text] of Object.entries(edit)) {
    if (text === undefined) rmSync(join(dir, path))
    else writeFileSync(join(dir, path), text)
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(join(dir, path), 'utf8')
  } catch {
    return undefined
  }
}

/** The hash of each task that has a command: it runs again when its hash is another one. */
function hashes(env: NodeJS.ProcessEnv = {}): ReadonlyMap<string, string> {
  const args = [TURBO, 'run', 'build', 'types', 'test', '--dry=json']
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: dir,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...env },
  })
  const { tasks } = JSON.parse(stdout) as { tasks: { taskId: string; hash: string; command: string }[] }
  const real = tasks.filter(({ command }) => command !== '<NONEXISTENT>')
  return new Map(real.map(({ taskId, hash }) => [taskId.replace('@topasked/', ''), hash]))
}

const before = hashes()
const differing = (now: ReadonlyMap<string, string>) =>
  [...now.keys()].filter((task) => now.get(task) !== before.get(task)).sort()

/** The tasks that run again after an edit, which is taken back then. */
function runAgain(edit: Edit): string[] {
  const undo = Object.fromEntries(Object.keys(edit).map((path) => [path, read(path)]))
  write(edit)
  try {
    return differing(hashes())
  } finally {
    write(undo)
  }
}

const FAQ = 'packages/content/faq'
const ANSWER = `${FAQ}/questions/no-phone.md`
const more = (path: string): Edit => ({ [path]: `${read(path)}\n` })

test('the copy has all tasks, and the same ones twice', () => {
  expect(before.size).toBeGreaterThan(15)
  expect(runAgain({})).toEqual([])
})

describe('content is published anew, and no code is built or tested for it', () => {
  test.each<[string, Edit]>([
    ['an answer is edited', more(ANSWER)],
    ['a question comes in one language', { [`${FAQ}/questions/lost-card.md`]: read(ANSWER) }],
    [
      'a question is retired',
      {
        [ANSWER]: undefined,
        [ANSWER.replace('.md', '.zh-Hant.md')]: undefined,
        [`${FAQ}/retired.yaml`]: 'no-phone: {}\n',
      },
    ],
    ['a picture is drawn again', more(`${FAQ}/images/duo-error-page.svg`)],
    ['an organisation puts its own beside it', { 'packages/content/extra.yaml': 'title: Ours\n' }],
  ])('%s', (_, edit) => {
    expect(runAgain(edit)).toEqual(['site#build'])
  })
})

/** Turborepo leaves out what git ignores, but not where `inputs` names files of another package. */
test('what a build and a run of the tests leave beside the content publishes nothing again', () => {
  const left = ['.turbo/turbo-build.log', '.cache/pages', 'dist/index.js', 'test-results/report.json']
  const paths = left.map((path) => `packages/content/${path}`)
  for (const path of paths) mkdirSync(join(dir, dirname(path)), { recursive: true })
  expect(runAgain(Object.fromEntries(paths.map((path) => [path, 'Left behind.\n'])))).toEqual([])
})

test.each([
  ['packages/schema/src/question.ts', ['content#test', 'content#types', 'exporters#test', 'site#test']],
  ['packages/content/src/load-corpus.ts', ['exporters#test', 'feed-client#test', 'site#build', 'tools#test']],
  ['packages/exporters/typst/handout.typ', ['exporters#test', 'site#build', 'site#test']],
  ['packages/exporters/src/channels/feed/sync-files.ts', ['feed-client#test']],
  [
    'packages/content/fixtures/two-factor/faq.yaml',
    ['content#test', 'exporters#test', 'feed-client#test', 'site#test', 'tools#test'],
  ],
  ['docs/rules.md', ['tools#test']],
  ['docs/editing.md', ['exporters#test', 'site#test', 'tools#test']],
  ['packages/content/test/rules.test.ts', ['content#test', 'site#test']],
  ['docs/licences.md', ['site#test', 'tools#test']],
  ['docs/examples/sync-feed.sh', ['feed-client#test']],
  ['docs/examples/sync-feed.ts', ['feed-client#test', 'feed-client#types']],
  ['LICENSE', ['feed-client#test', 'tools#test']],
  ['.github/workflows/ci.yml', ['tools#test']],
  ['.vscode/settings.json', ['tools#test']],
  ['vitest.config.ts', [...before.keys()]],
])('after an edit of %s runs what reads it', (path, expected) => {
  expect(runAgain(more(path))).toEqual(expect.arrayContaining(expected))
})

test.each([{ TOPASKED_NODE: 'v0.0.0' }, { TOPASKED_FULL: '1' }])(
  'another environment runs everything again: %j',
  (env) => {
    expect(differing(hashes(env))).toEqual([...before.keys()].sort())
  },
)

test.each(['TOPASKED_AS_OF', 'TOPASKED_HEAD'])('the published tree depends on %s, no test does', (name) => {
  expect(differing(hashes({ [name]: '2001-01-01' }))).toEqual(['site#build'])
})
