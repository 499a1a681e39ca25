import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCorpus } from '@topasked/content'
import { describe, expect, test } from 'vitest'
import { load, makeFolder, ONE_PIXEL, question } from './folder.ts'

const fields = (line: string) => `---\n${line}\n---\n\nAsk.\n`
const body = (text: string) => question('How?', text)
const fill = (unit: string, length = 60_000) => unit.repeat(Math.floor(length / unit.length))

/** Files that take a naive reader seconds, gigabytes or its life, and the one rule that refuses them. */
const FILES: ReadonlyArray<readonly [name: string, text: string | Uint8Array, rule: string]> = [
  ['brackets in YAML', fields(`tags: ${fill('[', 12_000)}`), 'file/limit'],
  ['braces in YAML', fields(`tags: ${fill('{a: ', 12_000)}`), 'file/limit'],
  ['lists in YAML', fields(`tags:\n${fill('- ', 12_000)}x`), 'file/limit'],
  ['keys in YAML', fields(Array.from({ length: 900 }, (_, i) => `k${i}: 1`).join('\n')), 'file/limit'],
  ['aliases in YAML', fields('a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]'), 'frontmatter/plain-yaml'],
  ['a key of JavaScript', fields('__proto__: { draft: true }'), 'frontmatter/plain-yaml'],
  ['a key of JavaScript deep inside', fields('valid: { constructor: x }'), 'frontmatter/plain-yaml'],
  ['long frontmatter', fields(`question: ${fill('a', 20_000)}`), 'file/limit'],
  ['nested quotes', body('>'.repeat(3_000)), 'file/limit'],
  ['nested lists', body(`${'- '.repeat(3_000)}x`), 'file/limit'],
  ['nested emphasis', body('**a '.repeat(3_000) + ' b**'.repeat(3_000)), 'file/limit'],
  ['open brackets', body(fill('[')), 'file/limit'],
  ['closing brackets', body(fill(']')), 'file/limit'],
  ['directives', body(fill(':a{a')), 'file/limit'],
  ['a NUL character', body('a\0b'), 'file/encoding'],
  ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0, 1, 2]), 'file/encoding'],
  ['half a character', new Uint8Array([...Buffer.from(body('Ask.')), 0xe4, 0xbd]), 'file/encoding'],
  ['UTF-16', Buffer.from(`\uFEFF${body('Ask.')}`, 'utf16le'), 'file/encoding'],
]

describe('a hostile file is one error, soon, and the other files are still checked', () => {
  test.each(FILES)('%s', async (_, text, rule) => {
    const start = performance.now()
    const { messages } = await load({
      'questions/renew.md': text,
      'questions/fees.md': question('What does it cost?', '[x](javascript:x)', 'scenarios: [pay]'),
    })
    expect(messages.map((message) => `${message.file} ${message.rule}`)).toEqual([
      'questions/fees.md link/scheme',
      `questions/renew.md ${rule}`,
    ])
    // Generous, for a machine that does other things as well: without the limits these take minutes.
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

const refused = async (files: Record<string, string>) => (await load(files)).messages.map(({ rule }) => rule)

describe('what lies in the folder', () => {
  test('a file of 50 MB is not read', async () => {
    const dir = makeFolder({})
    writeFileSync(join(dir, 'questions/large.md'), '')
    truncateSync(join(dir, 'questions/large.md'), 50 * 1024 * 1024)
    writeFileSync(join(dir, 'questions/../images.txt'), '')
    const { messages } = await loadCorpus({ dir, asOf: '2026-02-01' })
    expect(messages.map(({ file, rule }) => `${file} ${rule}`)).toContain('questions/large.md file/limit')
  })

  test('links to files and folders are named and never followed', async () => {
    const dir = makeFolder({})
    mkdirSync(join(dir, 'images'))
    symlinkSync('/etc/passwd', join(dir, 'questions/passwd.md'))
    symlinkSync('/etc', join(dir, 'images/etc'))
    symlinkSync('..', join(dir, 'questions/loop'))
    const { messages } = await loadCorpus({ dir, asOf: '2026-02-01' })
    expect(messages.filter(({ rule }) => rule === 'file/plain').map(({ file }) => file)).toEqual([
      'images/etc',
      'questions/loop',
      'questions/passwd.md',
    ])
  })

  test.each(['questions', 'images', 'other'])('folders too deep below %s are named', async (top) => {
    const dir = makeFolder({})
    const deep = `${top}/2/3/4/5/6/7`
    mkdirSync(join(dir, `${deep}/8`), { recursive: true })
    writeFileSync(join(dir, `${deep}/8/lost.md`), 'Lost')
    const { messages } = await loadCorpus({ dir, asOf: '2026-02-01' })
    expect(messages.map(({ file, rule }) => `${file} ${rule}`)).toContain(`${deep} id/format`)
  })

  test.each([
    ['a picture', 'See ![x](../../secret.png)'],
    ['a picture from the root', 'See ![x](/etc/passwd)'],
    ['a picture of a drive', String.raw`See ![x](C:\secret.png)`],
    ['an encoded way out', 'See ![x](..%2f..%2fsecret.png)'],
    ['a link', '[x](../../secret.md)'],
  ])('%s leads out of the folder', async (_, text) => {
    expect(await refused({ 'questions/renew.md': body(text) })).toEqual([
      expect.stringMatching(/^link\/(?:scheme|local)$/),
    ])
  })

  test('an include names a fragment, never a path', async () => {
    const text = body('See:\n\n::include{fragment="../questions/fees"}')
    expect(await refused({ 'questions/renew.md': text })).toEqual(['reference/fragment-exists'])
  })

  test('circles of includes end', async () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c'].map((id, i) => [`fragments/${id}.md`, `::include{fragment="${'bca'[i]}"}\n`]),
    )
    const rules = await refused({ ...files, 'questions/renew.md': body('See:\n\n::include{fragment="a"}') })
    expect(rules).toEqual([
      'reference/fragment-exists',
      'reference/fragment-exists',
      'reference/fragment-exists',
    ])
  })

  test('settings of tools are strangers here', async () => {
    const files = { '.remarkrc.js': 'throw 1', 'package.json': '{}', 'questions/remark.config.js': 'throw 1' }
    expect(await refused(files)).toEqual(['id/format', 'id/format'])
  })

  test('names that differ in capitals or in their normal form only', async () => {
    const files = {
      'images/é.svg': ONE_PIXEL,
      'images/e\u0301.svg': ONE_PIXEL,
      'questions/Renew.md': body('Ask.'),
    }
    expect(await refused(files)).toEqual(['id/unique', 'id/unique'])
  })

  test.each(['con', 'nul', 'com1', 'lpt9'])('%s is no name on Windows', async (name) => {
    expect(await refused({ [`questions/${name}.md`]: body('Ask.') })).toEqual(['id/format'])
  })
})

test('a large table is read, though it has as many signs as a hostile text', async () => {
  const row = `|${' a |'.repeat(8)}\n`
  const table = `${row}|${' - |'.repeat(8)}\n${row.repeat(200)}`
  const { messages, corpus } = await load({
    'questions/renew.md': body(table),
    'questions/again.md': body(table).replace('How?', 'How, again?'),
  })
  expect(messages).toEqual([])
  const tables = corpus?.questions
    .map(({ tree }) => tree.children[0])
    .filter((node) => node?.type === 'table')
  expect(tables?.map((node) => node?.type === 'table' && node.children.length)).toEqual([201, 201])
})
