import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { temporary, writeContent } from './run.ts'
import { runHere } from './run-here.ts'

let folder: string
let content: string
const channels = ['--channels', 'feed,intranet', '--as-of', '2026-02-01']

/** A repository with one commit; the working copy has another word, and a tree of each is built. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'topasked-diff-'))
  content = writeContent(join(folder, 'repository', 'faq'))
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', content, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args])
  git('init', '-q', join(folder, 'repository'))
  git('add', '.')
  git('commit', '-q', '-m', 'Begin')
  await runHere(['build', '--content', content, '--out', join(folder, 'before'), ...channels])
  const file = join(content, 'questions/renew.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('Log in', 'Sign in'))
  await runHere(['build', '--content', content, '--out', join(folder, 'after'), ...channels])
  return () => rmSync(folder, { recursive: true, force: true })
})

const diff = (base: string, ...more: string[]) =>
  runHere(['diff', '--base', base, '--out', join(folder, 'after'), '--content', content, ...more])

test('a tree and the commit that it was made from say the same', async () => {
  const [tree, commit] = [await diff(join(folder, 'before')), await diff('HEAD')]
  expect(tree.stdout).toContain('> 1\\. <del>Log</del><ins>Sign</ins> in')
  expect(commit.stdout).toBe(tree.stdout)
  expect([tree.code, commit.code]).toEqual([0, 0])
})

test('the working copy and its index stay as they are', async () => {
  const status = () => execFileSync('git', ['-C', content, 'status', '--porcelain'], { encoding: 'utf8' })
  const before = status()
  await diff('HEAD')
  expect(status()).toBe(before)
})

test('nothing is said where nothing changes', async () => {
  expect((await diff(join(folder, 'after'))).stdout).toContain('Nothing changes for readers.')
})

test('check --since reports what a change brings: every error, and no warning that was there before', async () => {
  const other = join(content, 'questions/other.md')
  const text = readFileSync(join(content, 'questions/renew.md'), 'utf8')
  writeFileSync(
    other,
    text
      .replace('[borrow]', '[borow]')
      .replace(/^question: /m, '$&Once more, ')
      .replace(/^aliases:.*\n/m, ''),
  )
  try {
    const check = async (...args: string[]) => {
      const { code, stdout } = await runHere(['check', '--content', content, '--format', 'json', ...args])
      const found = JSON.parse(stdout) as { file: string; severity: string }[]
      return { code, files: [...new Set(found.map(({ file }) => file))] }
    }
    expect((await check()).files).toContain('questions/renew.md')
    expect(await check('--since', 'HEAD')).toEqual({ code: 1, files: ['questions/other.md'] })
  } finally {
    rmSync(other)
  }
})

test('programs read JSON', async () => {
  const report = JSON.parse((await diff('HEAD', '--format', 'json')).stdout)
  expect(report.questions).toMatchObject([
    { id: 'renew', locale: 'en', kinds: ['changed'], words: [{ channels: ['feed', 'intranet'] }] },
  ])
})

test('each changed question is a page that needs nothing beside it, in a folder that was empty', async () => {
  const pages = join(temporary(), 'pages')
  expect((await diff('HEAD', '--pages', pages)).code).toBe(0)
  expect(readdirSync(pages, { recursive: true }).sort()).toEqual(['en', 'en/renew.html', 'index.html'])
  const page = readFileSync(join(pages, 'en/renew.html'), 'utf8')
  expect(page).toContain("content=\"default-src 'none'; img-src data:")
  expect(page).toContain('Sign in')
  expect(page).not.toMatch(/<script|<link|src="(?!data:)/)
  expect(readFileSync(join(pages, 'index.html'), 'utf8')).toContain(
    '<a href="en/renew.html" lang="en">How do I renew?</a>',
  )
  const again = await diff('HEAD', '--pages', pages)
  expect([again.code, again.stdout]).toEqual([2, ''])
  expect(again.stderr).toContain('is not empty')
})

test('what is held back does not change, and the rest is compared', async () => {
  const file = join(content, 'questions/renew.md')
  const before = readFileSync(file, 'utf8')
  const out = join(folder, 'held')
  writeFileSync(file, before.replace('Sign in', '[Sign in](link:nowhere)'))
  const other = join(content, 'questions/new.md')
  writeFileSync(
    other,
    before.replace(/^aliases:.*\n/m, '').replace(/^question:.*$/m, 'question: Is this new?'),
  )
  try {
    const { code } = await runHere(['build', '--hold-back', '--content', content, '--out', out, ...channels])
    expect(code).toBe(1)
    const { stdout } = await runHere(['diff', '--base', 'HEAD', '--out', out, '--content', content])
    expect(stdout).toContain('New questions: 1.')
    expect(stdout).not.toContain('Changed answers')
  } finally {
    rmSync(other)
    writeFileSync(file, before)
  }
})

test.each<[string, () => string[], RegExp]>([
  ['no base', () => ['diff'], /diff needs --base/],
  [
    'a base that is neither',
    () => ['diff', '--base', 'nowhere', '--content', content, '--out', join(folder, 'after')],
    /--base nowhere is neither a published tree nor a commit/,
  ],
  [
    'a base that looks like an option',
    () => ['diff', '--base=--output=x', '--content', content, '--out', join(folder, 'after')],
    /is neither a published tree nor a commit/,
  ],
  [
    'no tree',
    () => ['diff', '--base', 'HEAD', '--content', content, '--out', join(temporary(), 'none')],
    /there is no published tree/,
  ],
])('%s is wrong use', async (_name, args, sentence) => {
  const { code, stderr, stdout } = await runHere(args())
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(sentence)
})
