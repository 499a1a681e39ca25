import { execFileSync } from 'node:child_process'
import {
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Repository, withRepository } from '@topasked/content'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

const IDENTITY = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'protocol.file.allow=always']
const git = (dir: string, ...args: string[]) =>
  execFileSync('git', ['-C', dir, ...IDENTITY, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim()

/** A repository with one commit, that has one file in `faq`. */
function makeRepository(dir = temporary(), ...options: string[]): string {
  execFileSync('git', ['init', '-q', '-b', 'main', ...options, dir])
  return commit(dir, { 'faq/faq.yaml': 'a: 1\n' })
}

function temporary(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'topasked-with-')))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

function commit(dir: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  git(dir, 'add', '-A')
  git(dir, 'commit', '-q', '-m', 'Edit')
  return dir
}

/** Where the repository of a folder is, and its last commit; or why there is none. */
const look = (dir: string) =>
  withRepository(dir, async (found) =>
    'missing' in found
      ? found.missing
      : [found.top, found.prefix, await found.git('rev-parse', 'HEAD').catch(() => 'none')],
  )
const ask = (dir: string, ...args: string[]) =>
  withRepository(dir, (found) => (found as Repository).git(...args))

test('a repository is found from below, and in its own folder', async () => {
  const dir = makeRepository()
  const head = git(dir, 'rev-parse', 'HEAD')
  expect(await look(join(dir, 'faq'))).toEqual([dir, 'faq/', head])
  expect(await look(dir)).toEqual([dir, '', head])
})

test('a repository without a commit is one', async () => {
  const dir = temporary()
  execFileSync('git', ['init', '-q', dir])
  expect(await look(dir)).toEqual([dir, '', 'none'])
})

test('a linked work tree has its own HEAD and the branches of all', async () => {
  const dir = makeRepository()
  const linked = join(temporary(), 'linked')
  git(dir, 'worktree', 'add', '-q', '-b', 'other', linked)
  commit(linked, { 'faq/b.yaml': '' })
  const head = git(linked, 'rev-parse', 'HEAD')
  expect(await look(join(linked, 'faq'))).toEqual([linked, 'faq/', head])
  expect(await ask(linked, 'rev-parse', 'main', 'other', 'HEAD@{1}')).toBe(
    [git(dir, 'rev-parse', 'main'), head, git(dir, 'rev-parse', 'main')].join('\n'),
  )
})

test('a submodule is the repository of what is in it', async () => {
  const [inner, outer] = [makeRepository(), makeRepository()]
  git(outer, 'submodule', '--quiet', 'add', inner, 'answers')
  git(outer, 'commit', '-q', '-m', 'Add')
  const head = git(inner, 'rev-parse', 'HEAD')
  expect(await look(join(outer, 'answers/faq'))).toEqual([join(outer, 'answers'), 'faq/', head])
})

test('a clone inside of another repository is its own, whether that one leaves it out or has no commit', async () => {
  for (const outer of [makeRepository(), temporary()]) {
    execFileSync('git', ['init', '-q', outer])
    const inner = makeRepository(join(outer, 'answers'))
    expect(await look(join(inner, 'faq'))).toEqual([inner, 'faq/', git(inner, 'rev-parse', 'HEAD')])
  }
})

test('a repository that is put into a folder of another takes the place of nothing', async () => {
  const dir = makeRepository()
  const head = git(dir, 'rev-parse', 'HEAD')
  makeRepository(join(dir, 'faq'))
  expect(await look(join(dir, 'faq'))).toEqual([dir, 'faq/', head])
})

test('neither does a link .git that leads to itself', async () => {
  const dir = makeRepository()
  symlinkSync('.git', join(dir, 'faq/.git'))
  expect(await look(join(dir, 'faq'))).toEqual([dir, 'faq/', git(dir, 'rev-parse', 'HEAD')])
})

test('neither does a file .git that leads elsewhere', async () => {
  const [dir, other] = [makeRepository(), makeRepository()]
  writeFileSync(join(dir, 'faq/.git'), `gitdir: ${other}/.git\n`)
  expect(await look(join(dir, 'faq'))).toEqual([dir, 'faq/', git(dir, 'rev-parse', 'HEAD')])
})

test('a bare repository is none, and does not hide the one that it lies in', async () => {
  const bare = temporary()
  execFileSync('git', ['init', '-q', '--bare', bare])
  expect(await look(bare)).toBe('the content is not in a git repository')
  const dir = makeRepository()
  execFileSync('git', ['init', '-q', '--bare', join(dir, 'faq')])
  expect(await look(join(dir, 'faq'))).toEqual([dir, 'faq/', git(dir, 'rev-parse', 'HEAD')])
})

test('a folder .git that is no repository is passed over, a file that leads nowhere is named', async () => {
  const dir = makeRepository()
  mkdirSync(join(dir, 'new/.git'), { recursive: true })
  expect(await look(join(dir, 'new'))).toEqual([dir, 'new/', git(dir, 'rev-parse', 'HEAD')])
  rmSync(join(dir, 'new/.git'), { recursive: true })
  for (const text of ['gitdir: ../nowhere\n', 'gitdir:', '\0'.repeat(2_000_000)]) {
    writeFileSync(join(dir, 'new/.git'), text)
    expect(await look(join(dir, 'new'))).toBe(`the file .git in ${dir}/new leads to no repository`)
  }
})

test.each([
  ['names objects by SHA-256', ['--object-format=sha256']],
  [
    'has its git folder elsewhere',
    [`--separate-git-dir=${join(tmpdir(), `topasked-elsewhere-${process.pid}`)}`],
  ],
])('a repository that %s', async (_, options) => {
  const dir = makeRepository(temporary(), ...options)
  onTestFinished(() => rmSync(git(dir, 'rev-parse', '--absolute-git-dir'), { recursive: true, force: true }))
  expect(await look(dir)).toEqual([dir, '', git(dir, 'rev-parse', 'HEAD')])
  expect(await ask(dir, 'log', '--format=%s')).toBe('Edit')
})

test('packed branches, and objects that are borrowed from another clone', async () => {
  const dir = makeRepository()
  git(dir, 'gc', '-q')
  const clone = join(temporary(), 'clone')
  git(dir, 'clone', '-q', '--shared', dir, clone)
  git(clone, 'pack-refs', '--all')
  expect(await ask(clone, 'log', '--format=%s', 'origin/main')).toBe('Edit')
})

test.runIf(process.getuid?.() === 0)('a repository of another user, without safe.directory', async () => {
  const dir = makeRepository()
  const head = git(dir, 'rev-parse', 'HEAD')
  for (const path of [dir, join(dir, '.git')]) chownSync(path, 12_345, 12_345)
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
  expect(() => git(dir, 'log')).toThrow(/dubious ownership/)
  expect(await look(dir)).toEqual([dir, '', head])
})

test('neither settings nor the environment nor replaced objects change what is read', async () => {
  const dir = makeRepository()
  commit(dir, { 'faq/b.yaml': '' })
  const before = await ask(dir, 'log', '--format=%h %s', '--raw')
  const settings = {
    'log.decorate': 'full',
    'core.abbrev': '40',
    'log.follow': 'true',
    'format.pretty': 'raw',
  }
  for (const [key, value] of Object.entries(settings)) git(dir, 'config', key, value)
  vi.stubEnv('GIT_DIR', '/nowhere')
  vi.stubEnv('GIT_OBJECT_DIRECTORY', '/nowhere')
  expect(await ask(dir, 'log', '--format=%h %s', '--raw')).toBe(before)
  vi.unstubAllEnvs()
  git(dir, 'replace', '--graft', 'HEAD')
  expect(git(dir, 'rev-list', '--count', 'HEAD')).toBe('1')
  expect(await ask(dir, 'rev-list', '--count', 'HEAD')).toBe('2')
})

test('nothing is left behind, and nothing is written into the repository', async () => {
  const dir = makeRepository()
  const home = temporary()
  vi.stubEnv('TMPDIR', home)
  const before = readdirSync(join(dir, '.git'), { recursive: true })
  await ask(dir, 'log')
  await expect(ask(dir, 'log', 'nowhere')).rejects.toThrow(
    /^git log failed: fatal: ambiguous argument 'nowhere'/,
  )
  await expect(withRepository(dir, () => Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(readdirSync(home)).toEqual([])
  expect(readdirSync(join(dir, '.git'), { recursive: true })).toEqual(before)
})

test('without git, or without a place for temporary files, there is a sentence', async () => {
  const dir = makeRepository()
  vi.stubEnv('PATH', '/nowhere')
  await expect(ask(dir, 'log')).rejects.toThrow('git cannot be started')
  vi.stubEnv('TMPDIR', '/nowhere')
  expect(await look(dir)).toBe('the repository cannot be opened (ENOENT)')
})

test('nothing in the folder is taken for git, whatever the path of programs says', async () => {
  const dir = makeRepository()
  writeFileSync(join(dir, 'git'), '#!/bin/sh\necho mine\n', { mode: 0o755 })
  vi.stubEnv('PATH', `.:${process.env.PATH}`)
  expect(await ask(dir, 'log', '--format=%s')).toBe('Edit')
})
