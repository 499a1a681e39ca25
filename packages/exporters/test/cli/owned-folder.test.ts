import { spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { call } from './call.ts'
import { temporary, writeContent } from './run.ts'
import { published } from './start-build.ts'

const build = (dir: string, out = join(dir, 'out'), content = join(dir, 'faq')) =>
  call('build', '--content', content, '--out', out, '--channels', 'feed,intranet', '--as-of', '2026-02-01')

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `precious ${path}`)
  }
}

/** Everything below a folder, links and other odd things too: path -> what it is and holds. */
function everything(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const stats = lstatSync(path)
      const holds = stats.isFile() ? readFileSync(path, 'base64') : ''
      return [path.slice(dir.length + 1), `${stats.mode} ${stats.ino} ${holds}`]
    }),
  )
}

/** Exit code 2, one sentence, and nothing at all has changed in `dir`. */
async function expectRefused(dir: string, says: string | RegExp, out = join(dir, 'out'), content?: string) {
  const before = everything(dir)
  const { code, stderr } = await build(dir, out, content)
  expect(stderr).toMatch(says)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(2)
  expect(everything(dir)).toEqual(before)
}

const MANIFEST = {
  schemaVersion: 1,
  tool: { name: 'topasked', version: '1.0.0' },
  asOf: '2026-02-01',
  commit: null,
  channels: ['feed'],
  files: [],
}

test.each([
  ['has a key "tool"', { tool: {} }],
  ['names the tool', { ...MANIFEST, files: undefined }],
  ['is of another tool', { ...MANIFEST, tool: { name: 'other', version: '1.0.0' } }],
  ['is of a later format', { ...MANIFEST, schemaVersion: 2 }],
  ['lists files without their hashes', { ...MANIFEST, files: [{ path: 'thesis.txt' }] }],
  ['is a web app', { name: 'My thesis', start_url: '/' }],
  ['is null', null],
])('a folder whose manifest %s is not ours', async (_, manifest) => {
  const dir = temporary()
  writeContent(join(dir, 'faq'))
  write(join(dir, 'out/thesis.txt'))
  writeFileSync(join(dir, 'out/manifest.json'), JSON.stringify(manifest))
  await expectRefused(dir, 'is not empty and was not written by topasked')
})

describe('a published tree that holds what somebody else put there stays as it is', () => {
  const feed = 'feed/en/feed.json'

  test.each<[string, string, (out: string) => void]>([
    ['a file', 'CNAME', (out) => write(join(out, 'CNAME'))],
    ['a file beside ours', 'feed/en/mine.txt', (out) => write(join(out, 'feed/en/mine.txt'))],
    ['a folder', 'notes/', (out) => write(...['a', 'b', 'c/d'].map((name) => join(out, 'notes', name)))],
    ['a hidden folder', '.well-known/', (out) => write(join(out, '.well-known/security.txt'))],
    ['a folder below ours', 'feed/en/notes/', (out) => write(join(out, 'feed/en/notes/a'))],
    ['a repository in it', 'feed/.git/', (out) => spawnSync('git', ['init', '-q', join(out, 'feed')])],
    ['a link', 'link', (out) => symlinkSync('feed', join(out, 'link'))],
    ['a link to nothing', 'link', (out) => symlinkSync('nowhere', join(out, 'link'))],
    ['a pipe', 'pipe', (out) => spawnSync('mkfifo', [join(out, 'pipe')])],
    [
      'a link where a file of ours was',
      feed,
      (out) => {
        renameSync(join(out, feed), join(out, '../elsewhere'))
        symlinkSync('../../../elsewhere', join(out, feed))
      },
    ],
    [
      'a folder where a file of ours was',
      `${feed}/`,
      (out) => {
        rmSync(join(out, feed))
        write(join(out, feed, 'thesis.txt'))
      },
    ],
    ['a name in other letters', 'FEED/', (out) => write(join(out, 'FEED/en/feed.json'))],
    ['a name on two lines', '"a\\nb"', (out) => write(join(out, 'a\nb'))],
    ['a resource fork of nothing', '._mine', (out) => write(join(out, '._mine'))],
    ['a folder with the name of a dropping', 'Thumbs.db/', (out) => write(join(out, 'Thumbs.db/a'))],
    [
      'many things',
      'CNAME, a/, b and 2 more',
      (out) => write(...['e', 'd', 'b', 'a/1', 'a/2', 'CNAME'].map((name) => join(out, name))),
    ],
  ])('%s', async (_, shown, put) => {
    const { dir } = published()
    put(join(dir, 'out'))
    await expectRefused(dir, `out contains what topasked did not write: ${shown};`)
  })

  test('a file of ours that somebody edited is named as such', async () => {
    const { dir } = published()
    writeFileSync(join(dir, 'out', feed), `${readFileSync(join(dir, 'out', feed), 'utf8')} `)
    await expectRefused(
      dir,
      `were changed after topasked wrote them: ${feed}; make the changes in the content`,
    )
  })
})

test('what operating systems leave, empty folders and lost files do not stop a build', async () => {
  const { dir } = published()
  const out = join(dir, 'out')
  const left = [
    '.DS_Store',
    '._manifest.json',
    'feed/Thumbs.db',
    'feed/en/desktop.ini',
    'feed/en/._feed.json',
  ]
  write(...left.map((name) => join(out, name)))
  mkdirSync(join(out, 'empty/folders'), { recursive: true })
  rmSync(join(out, 'feed/de/feed.json'))
  expect((await build(dir)).code).toBe(0)
  const fresh = join(dir, 'fresh')
  expect((await build(dir, fresh)).code).toBe(0)
  expect(Object.keys(everything(out)).sort()).toEqual(Object.keys(everything(fresh)).sort())
  expect(readdirSync(dir).sort()).toEqual(['faq', 'fresh', 'out'])
})

describe('places where nothing is written, whatever is there', () => {
  test('the root of the disk, also by another name', async () => {
    for (const out of ['/', '/proc/self/root', '/../']) {
      const { code, stderr } = await build(published().dir, out)
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/^topasked: \S+ contains the content folder: .+\n$/),
      ])
    }
  })

  test('the home folder and what is above it', async () => {
    const { dir } = published()
    mkdirSync(join(dir, 'users/me'), { recursive: true })
    vi.stubEnv('HOME', join(dir, 'users/me'))
    onTestFinished(() => void vi.unstubAllEnvs())
    for (const out of ['users/me', 'users'])
      await expectRefused(dir, 'contains your home folder', join(dir, out))
  })

  test('a folder above the current one, and the current one', async () => {
    const { dir } = published()
    mkdirSync(join(dir, 'work/here'), { recursive: true })
    const before = process.cwd
    vi.spyOn(process, 'cwd').mockReturnValue(join(dir, 'work/here'))
    onTestFinished(() => {
      process.cwd = before
    })
    for (const out of ['work', 'work/here'])
      await expectRefused(dir, 'contains the current folder', join(dir, out))
  })

  test.each(['repo/.git/HEAD', 'repo/.git'])('the root of a repository: %s', async (path) => {
    const { dir } = published()
    write(join(dir, path))
    await expectRefused(dir, 'is a git repository', join(dir, 'repo'))
  })

  test.each([
    [
      'a link to nothing',
      'link',
      'nowhere',
      /link is a link that does not lead to a folder: name a folder with --out/,
    ],
    ['a link to itself', 'link', 'link', /link is a link that does not lead to a folder/],
    ['a link to a file', 'link', 'file', /link is a link that does not lead to a folder/],
    [
      'a folder below a link to nothing',
      'link/out',
      'nowhere',
      /link is a link that does not lead to a folder/,
    ],
    ['a link to the content', 'link', 'faq', /link contains the content folder/],
    ['a folder in a link to the content', 'link/out', 'faq', /link\/out is inside the content folder/],
  ])('%s', async (_, out, target, says) => {
    const { dir } = published()
    write(join(dir, 'file'))
    symlinkSync(target, join(dir, 'link'))
    await expectRefused(dir, says, join(dir, out))
  })

  test('the content by another name that no path tells', async ({ skip }) => {
    const { dir } = published()
    mkdirSync(join(dir, 'other'))
    if (spawnSync('mount', ['--bind', join(dir, 'faq'), join(dir, 'other')]).status !== 0) skip()
    onTestFinished(() => void spawnSync('umount', [join(dir, 'other')]))
    await expectRefused(dir, 'is inside the content folder', join(dir, 'other/out'))
    await expectRefused(dir, 'contains the content folder', join(dir, 'other'))
  })
})

test('a link to the tree stays a link, and the tree behind it is replaced', async () => {
  const { dir } = published()
  mkdirSync(join(dir, 'real'))
  renameSync(join(dir, 'out'), join(dir, 'real/tree'))
  symlinkSync('real/tree', join(dir, 'out'))
  expect((await build(dir)).code).toBe(0)
  expect(lstatSync(join(dir, 'out')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(dir, 'real/tree/feed/en/feed.json'), 'utf8')).toContain('The next words.')
  expect(readdirSync(join(dir, 'real'))).toEqual(['tree'])
  expect(existsSync(join(dir, 'faq'))).toBe(true)
})
