import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { type Manifest, SCHEMAS } from '@topasked/schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { CONTENT, readTree, temporary, topasked, writeContent } from './run.ts'

const AS_OF = ['--as-of', '2026-02-01']

/** The channels that take no time; the site's own tests build all of them. */
function build(dir: string, out = join(dir, 'out'), env: NodeJS.ProcessEnv = {}) {
  return topasked(
    ['build', '--content', join(dir, 'faq'), '--out', out, '--channels', 'intranet,feed', ...AS_OF],
    { env },
  )
}

function prepared(files: Readonly<Record<string, string>> = {}): string {
  const dir = temporary()
  writeContent(join(dir, 'faq'), files)
  return dir
}

test('the tree holds the channels that were asked for, and the manifest describes every file', () => {
  const dir = prepared()
  const { code, stdout, stderr } = build(dir)
  expect(code, stderr).toBe(0)
  expect(stdout).toMatch(/Published 1 questions in en, de, as of 2026-02-01:/)
  const tree = readTree(join(dir, 'out'))
  const manifest: Manifest = JSON.parse(Buffer.from(tree['manifest.json'] ?? '', 'base64').toString())
  const ajv = new Ajv2020({ strict: true })
  addFormats.default(ajv)
  expect(ajv.validate(SCHEMAS.manifest, manifest), JSON.stringify(ajv.errors)).toBe(true)
  expect(manifest.channels).toEqual(['feed', 'intranet'])
  expect(manifest.files.map(({ path }) => path)).toEqual(
    Object.keys(tree).filter((path) => path !== 'manifest.json'),
  )
  for (const { path, sha256, bytes } of manifest.files) {
    const content = Buffer.from(tree[path] ?? '', 'base64')
    expect({ path, sha256, bytes }).toEqual({
      path,
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content.length,
    })
  }
})

test('an edit reaches every channel; a folder of our own is replaced as a whole', () => {
  const dir = prepared()
  build(dir)
  writeContent(join(dir, 'faq'), {
    'questions/renew.md': (CONTENT['questions/renew.md'] ?? '').replace('Log in.', 'Show your card.'),
  })
  expect(build(dir).code).toBe(0)
  for (const path of ['feed/en/feed.json', 'intranet/en/portable/all.html', 'intranet/de/details/all.html']) {
    expect(readFileSync(join(dir, 'out', path), 'utf8'), path).toContain('Show your card.')
  }
  const only = topasked([
    'build',
    '--content',
    join(dir, 'faq'),
    '--out',
    join(dir, 'out'),
    '--channels',
    'feed',
    ...AS_OF,
  ])
  expect(only.code).toBe(0)
  expect(existsSync(join(dir, 'out/intranet'))).toBe(false)
})

test('a broken file stops everything: clear message, exit 1, the earlier tree byte for byte', () => {
  const dir = prepared()
  build(dir)
  const before = readTree(join(dir, 'out'))
  writeContent(join(dir, 'faq'), { 'questions/renew.md': '---\nquestion: Renew: how?\n---\n' })
  const { code, stdout, stderr } = build(dir)
  expect(code).toBe(1)
  expect(stdout).toContain('error[frontmatter/unquoted-colon]')
  expect(stderr).toContain('nothing was published')
  expect(readTree(join(dir, 'out'))).toEqual(before)
  expect(readdirSync(dir).sort()).toEqual(['faq', 'out'])
})

describe('targets that are refused, with nothing touched', () => {
  test.each([
    { name: 'a folder of somebody else', out: 'mine', says: 'was not written by topasked' },
    { name: 'a file', out: 'file.txt', says: 'is a file' },
    { name: 'a folder below a file', out: 'file.txt/out', says: 'file.txt is a file' },
    { name: 'the content itself', out: 'faq', says: 'contains the content folder' },
    { name: 'a folder above the content', out: '.', says: 'contains the content folder' },
    { name: 'a folder in the content', out: 'faq/out', says: 'is inside the content folder' },
    { name: 'a repository', out: 'repo', says: 'is a git repository' },
  ])('$name', ({ out, says }) => {
    const dir = prepared()
    for (const folder of ['mine', 'repo/.git']) mkdirSync(join(dir, folder), { recursive: true })
    for (const file of ['mine/thesis.txt', 'file.txt']) writeFileSync(join(dir, file), 'precious')
    const before = readTree(dir)
    const { code, stderr } = build(dir, join(dir, out))
    expect(code).toBe(2)
    expect(stderr).toContain(says)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(readTree(dir)).toEqual(before)
  })
})

test.each([
  'ftp://x.example/',
  'x.example',
  'https://x.example/a b/',
  'https://x.example/a?b',
  'https://x.example/#c',
  'https://user:secret@x.example/',
])('a site is not published at %s', (address) => {
  const dir = prepared()
  const { code, stderr } = build(dir, join(dir, 'out'), { TOPASKED_SITE_URL: address })
  expect(code).toBe(2)
  expect(stderr).toMatch(/^topasked: TOPASKED_SITE_URL .+$/m)
  expect(stderr).not.toContain('secret')
  expect(readdirSync(dir)).toEqual(['faq'])
})

test('a tree that a killed build had moved aside is put back by the next one, even if that fails', () => {
  const dir = prepared()
  build(dir)
  const before = readTree(join(dir, 'out'))
  renameSync(join(dir, 'out'), join(dir, '.out.topasked-old-1-aa'))
  mkdirSync(join(dir, '.out.topasked-stage-1-aa'))
  writeFileSync(join(dir, '.out.topasked-lock'), `999999999 ${hostname()} 00`)
  writeContent(join(dir, 'faq'), { 'questions/renew.md': '---\nbroken\n' })
  expect(build(dir).code).toBe(1)
  expect(readTree(join(dir, 'out'))).toEqual(before)
  expect(readdirSync(dir).sort()).toEqual(['faq', 'out'])
})

test('while another build is at work on the same folder, a second one is refused', () => {
  const dir = prepared()
  writeFileSync(join(dir, '.out.topasked-lock'), `${process.pid} ${hostname()} 00`)
  const { code, stderr } = build(dir)
  expect(code).toBe(3)
  expect(stderr).toContain('another topasked is writing to')
})
