import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeedItem, Manifest } from '@topasked/schema'
import { describe, expect, test } from 'vitest'
import { CONTENT, readTree, temporary, writeContent } from './run.ts'
import { runHere } from './run-here.ts'

const COUNT = 50
const AS_OF = ['--as-of', '2026-02-01']

const question = (n: number, answer = `Answer ${n}.`) =>
  `---\nquestion: What is the matter with ${n}?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\n${answer}\n`

const FIFTY: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: COUNT }, (_, n) => [`questions/q${n + 1}.md`, question(n + 1)]),
)

/** A content folder of fifty questions, in a repository with one commit where that is wanted. */
function fifty({ history }: { history: boolean }): string {
  const dir = temporary()
  const faq = writeContent(join(dir, 'faq'), FIFTY)
  rmSync(join(faq, 'questions/renew.md'))
  if (history) {
    git(dir, 'init', '--quiet', '--initial-branch=main')
    commit(dir)
  }
  return faq
}

function git(dir: string, ...args: readonly string[]): void {
  execFileSync('git', ['-C', dir, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args])
}

function commit(dir: string): void {
  git(dir, 'add', '--all')
  git(dir, 'commit', '--quiet', '--message=change')
}

function build(faq: string, ...more: readonly string[]) {
  const out = join(faq, '../out')
  return runHere(['build', '--content', faq, '--out', out, '--channels', 'feed,intranet', ...AS_OF, ...more])
}

async function verify(faq: string) {
  return (await runHere(['verify', join(faq, '../out'), '--content', faq])).code
}

function manifestOf(faq: string): Manifest {
  return JSON.parse(readFileSync(join(faq, '../out/manifest.json'), 'utf8'))
}

/** The texts of the feed by id, of all its pages. */
function feedOf(faq: string): Map<string, string> {
  const texts = new Map<string, string>()
  for (let page = 1; ; page += 1) {
    const file = join(faq, '../out/feed/en', page === 1 ? 'feed.json' : `feed/${page}.json`)
    if (!existsSync(file)) return texts
    const { items } = JSON.parse(readFileSync(file, 'utf8')) as { items: FeedItem[] }
    for (const { id, content_text } of items) texts.set(id.split('/').at(-2) ?? '', content_text ?? '')
  }
}

const BROKEN = question(7, 'Seven <b>now</b>.')

describe('one broken question of fifty', () => {
  test('stops everything without --hold-back', async () => {
    const faq = fifty({ history: false })
    await build(faq)
    const before = readTree(join(faq, '../out'))
    writeContent(faq, { 'questions/q7.md': BROKEN }, {})
    const { code, stderr } = await build(faq)
    expect([code, stderr]).toEqual([1, expect.stringContaining('nothing was published')])
    expect(readTree(join(faq, '../out'))).toEqual(before)
  })

  test('with --hold-back 49 go out; exit code, summary and manifest say which does not, and why', async () => {
    const faq = fifty({ history: false })
    writeContent(faq, { 'questions/q7.md': BROKEN, 'questions/q8.md': question(8, 'Eight, new.') }, {})
    const { code, stdout, stderr } = await build(faq, '--hold-back', '--verify')
    expect(code, stderr).toBe(1)
    expect(stdout).toContain('error[markdown/html]')
    expect(stdout).toContain('Published 49 questions in en, de')
    expect(stdout).toContain(
      'held back  q7: this is HTML: <b> (questions/q7.md:9); its page says that it is being corrected',
    )
    expect(manifestOf(faq).heldBack).toEqual([
      { id: 'q7', reason: 'this is HTML: <b>', file: 'questions/q7.md', line: 9, shown: 'sentence' },
    ])
    const feed = feedOf(faq)
    expect(feed.size).toBe(COUNT)
    expect(feed.get('q8')).toBe('Eight, new.')
    expect(feed.get('q7')).toBe('This answer is being corrected. Please ask Desk.')
    expect(await verify(faq)).toBe(0)
  })

  test('keeps its last text where history has one', async () => {
    const faq = fifty({ history: true })
    writeContent(faq, { 'questions/q7.md': BROKEN, 'questions/q8.md': question(8, 'Eight, new.') }, {})
    commit(join(faq, '..'))
    const { code, stdout } = await build(faq, '--hold-back', '--verify')
    expect(code, stdout).toBe(1)
    expect(manifestOf(faq).heldBack).toEqual([expect.objectContaining({ id: 'q7', shown: 'earlier' })])
    expect([feedOf(faq).get('q7'), feedOf(faq).get('q8')]).toEqual(['Answer 7.', 'Eight, new.'])
    expect(await verify(faq)).toBe(0)
    // Once it is corrected, the tree is no longer what the content says.
    writeContent(faq, { 'questions/q7.md': question(7) }, {})
    expect(await verify(faq)).toBe(1)
  })

  test('the same commit gives the same bytes, whatever stood there before', async () => {
    const faq = fifty({ history: true })
    writeContent(faq, { 'questions/q7.md': BROKEN }, {})
    commit(join(faq, '..'))
    await build(faq, '--hold-back')
    const first = readTree(join(faq, '../out'))
    await build(faq, '--hold-back')
    expect(readTree(join(faq, '../out'))).toEqual(first)
  })
})

describe('what else is held back', () => {
  test.each([
    [
      'fields that cannot be read',
      { 'questions/q7.md': '---\nquestion: Seven: why?\n---\n\nSeven.\n' },
      ['q7'],
    ],
    [
      'a merge conflict',
      { 'questions/q7.md': `${question(7)}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n` },
      ['q7'],
    ],
    ['a link to nowhere', { 'questions/q7.md': question(7, 'See [this](nowhere.md).') }, ['q7']],
    ['two broken questions', { 'questions/q7.md': BROKEN, 'questions/q9.md': BROKEN }, ['q7', 'q9']],
    ['a scenario', { 'scenarios/borrow.yaml': 'title: { en: Borrowing\n' }, [undefined]],
    ['a file of another kind', { 'questions/notes.txt': 'x' }, [undefined]],
  ])('%s: all have their last text', async (_, files, ids) => {
    const faq = fifty({ history: true })
    writeContent(faq, files, {})
    const { code, stdout, stderr } = await build(faq, '--hold-back', '--verify')
    expect(code, stdout + stderr).toBe(1)
    expect(manifestOf(faq).heldBack?.map(({ id }) => id)).toEqual(ids)
    expect([...feedOf(faq).values()].sort()).toEqual(
      Object.keys(FIFTY)
        .map((_path, n) => `Answer ${n + 1}.`)
        .sort(),
    )
  })

  test('a question that was deleted without a word in retired.yaml stays', async () => {
    const faq = fifty({ history: true })
    rmSync(join(faq, 'questions/q7.md'))
    commit(join(faq, '..'))
    expect((await build(faq, '--hold-back', '--verify')).code).toBe(1)
    expect(feedOf(faq).get('q7')).toBe('Answer 7.')
    expect(await verify(faq)).toBe(0)
  })

  test('a broken translation without an earlier one: readers get the original', async () => {
    const faq = fifty({ history: false })
    writeFileSync(join(faq, 'questions/q7.de.md'), '---\nquestion: Sieben?\n---\n\nSieben.\n')
    expect((await build(faq, '--hold-back', '--verify')).code).toBe(1)
    expect(manifestOf(faq).heldBack).toEqual([
      expect.objectContaining({ id: 'q7', locale: 'de', shown: 'nothing' }),
    ])
  })

  test('an error of the catalog still stops everything', async () => {
    const faq = fifty({ history: true })
    writeContent(faq, { 'faq.yaml': (CONTENT['faq.yaml'] ?? '').replace('Europe/Zurich', 'Moon') }, {})
    const { code, stderr } = await build(faq, '--hold-back')
    expect([code, stderr]).toEqual([1, expect.stringContaining('nothing was published')])
    expect(existsSync(join(faq, '../out'))).toBe(false)
  })

  test('without an error it is a build like any other', async () => {
    const faq = fifty({ history: true })
    expect((await build(faq)).code).toBe(0)
    const plain = readTree(join(faq, '../out'))
    expect((await build(faq, '--hold-back')).code).toBe(0)
    expect(readTree(join(faq, '../out'))).toEqual(plain)
  })
})
