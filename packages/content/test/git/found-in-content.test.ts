import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCorpus } from '@topasked/content'
import { expect, test } from 'vitest'
import { BASE, load, makeFolder, ONE_PIXEL } from '../folder.ts'
import { makeRepository } from '../repository.ts'

const found = async (dir: string) => {
  const { messages } = await loadCorpus({ dir, asOf: '2026-02-01' })
  return messages.filter(({ severity }) => severity === 'error').map(({ file, rule }) => `${file} ${rule}`)
}
const init = (dir: string, ...options: string[]) => execFileSync('git', ['init', '-q', ...options, dir])

test.each(['.git', '.GIT', '.git ', '.git.', 'git~1', 'GIT~1', '.g\u200Cit', '.git::$INDEX_ALLOCATION'])(
  'a folder of the name %j, as some file systems write it, is one error, whatever is in it',
  async (name) => {
    const dir = makeFolder({ [`images/${name}/hooks/pre-commit.svg`]: ONE_PIXEL })
    expect(await found(dir)).toEqual([`images/${name} file/no-repository`])
  },
)

test('a link of that name is one, too', async () => {
  const dir = makeFolder({})
  symlinkSync('/etc', join(dir, 'questions/.git'))
  expect(await found(dir)).toEqual(['questions/.git file/no-repository'])
})

test.each(['', 'questions/', 'images/sub/'])(
  'a bare repository is one error, and the answers beside it are still read: in %j',
  async (below) => {
    const dir = makeFolder({
      'questions/renew.md': '---\nquestion: a: b\n---\n',
      'images/sub/a.svg': ONE_PIXEL,
    })
    init(join(dir, below), '--bare')
    expect((await found(dir)).sort()).toEqual(
      [`${below}HEAD file/no-repository`, 'questions/renew.md frontmatter/unquoted-colon'].sort(),
    )
  },
)

test('so is one whose objects are elsewhere', async () => {
  const dir = makeFolder({ 'images/HEAD': 'ref: refs/heads/main\n', 'images/commondir': '../../x\n' })
  expect(await found(dir)).toEqual(['images/HEAD file/no-repository'])
})

test('folders of pictures that have such names are none, nor is what a hidden folder holds', async () => {
  const dir = makeFolder({
    'images/head/a.svg': ONE_PIXEL,
    'images/objects/b.svg': ONE_PIXEL,
    'images/refs/c.svg': ONE_PIXEL,
    '.editor/.git/config': '',
    '.gitignore': '',
    '.gitmodules': '',
  })
  expect(await found(dir)).toEqual([])
})

test('the repository of the content folder itself is none, also as a linked work tree', async () => {
  const repository = makeRepository()
  repository.commit('2026-01-01T12:00:00Z')
  expect(await found(repository.dir)).toEqual([])
  const linked = join(makeFolder({}), 'linked')
  repository.git(['worktree', 'add', '-q', '-b', 'other', linked])
  expect(await found(linked)).toEqual([])
})

test('one that is put into the content folder of another repository is, and changes no history', async () => {
  const repository = makeRepository(
    Object.fromEntries(Object.entries(BASE).map(([path, text]) => [`faq/${path}`, text])),
  )
  repository.commit('2026-01-01T12:00:00Z')
  const dir = join(repository.dir, 'faq')
  const before = await loadCorpus({ dir, asOf: '2026-02-01' })
  const other = makeRepository()
  other.commit('2026-01-20T12:00:00Z')
  cpSync(join(other.dir, '.git'), join(dir, '.git'), { recursive: true })
  const after = await loadCorpus({ dir, asOf: '2026-02-01' })
  expect([after.commit, after.historyMissing]).toEqual([before.commit, undefined])
  expect(await found(dir)).toEqual(['.git file/no-repository'])
})

test('a folder of somebody else is checked with the repository that came with it', async () => {
  const outer = makeRepository()
  outer.commit('2026-01-01T12:00:00Z')
  const dir = join(outer.dir, 'unpacked')
  mkdirSync(dir)
  cpSync(makeRepository().dir, dir, { recursive: true })
  expect(await found(dir)).toEqual([])
})

const attributes = async (text: string) => {
  const { messages } = await load({ '.gitattributes': text })
  return messages.map(({ rule, line, column, endColumn, message }) => {
    expect(rule).toBe('file/plain-attributes')
    return `${line}:${column}-${endColumn} ${message.split(' ')[0]}`
  })
}

test.each([
  ['* filter=x', ['1:3-11 filter=x']],
  ['* filter', ['1:3-9 filter']],
  ['a\tdiff=x\t merge=ours', ['1:3-9 diff=x', '1:11-21 merge=ours']],
  ['\r\n[attr]x -text filter=y\r\n* x\r\n', ['2:15-23 filter=y']],
  ['"a \\" filter=x" ident', ['1:17-22 ident']],
  ['* working-tree-encoding=UTF-16', ['1:3-31 working-tree-encoding=UTF-16']],
  ['* constructor=x toString diff=constructor', ['1:26-42 diff=constructor']],
  ['* text=auto eol=lf -diff !filter -ident binary diff=html merge=binary linguist-language=x', []],
  ['# * filter=x\n  # * ident\n\n', []],
])('attributes: %j', async (text, expected) => {
  expect(await attributes(text)).toEqual(expected)
})

test('a large or a binary file of attributes is one error, soon', async () => {
  const dir = makeFolder({ '.gitattributes': new Uint8Array([0xff, 0xfe, 0x20]) })
  expect(await found(dir)).toEqual(['.gitattributes file/encoding'])
  writeFileSync(join(dir, '.gitattributes'), `"${'\\"'.repeat(100_000)}`)
  expect(await found(dir)).toEqual([])
  writeFileSync(join(dir, '.gitattributes'), 'a b\n'.repeat(1_500_000))
  expect(await found(dir)).toEqual(['.gitattributes file/limit'])
})
