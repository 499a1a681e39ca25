import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporary, writeContent } from './run.ts'
import { runHere } from './run-here.ts'

interface Manifest {
  files: { path: string; sha256: string; bytes: number; questions?: string[] }[]
}

let folder: string
let content: string

/** A tree of the small library, built once. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'topasked-verify-'))
  content = writeContent(join(folder, 'content'))
  const out = ['--out', join(folder, 'tree'), '--as-of', '2026-02-01']
  const built = await runHere([
    'build',
    '--content',
    content,
    ...out,
    '--channels',
    'feed,intranet',
    '--verify',
  ])
  expect(built.stderr).not.toContain('does not match the content')
  expect(built.code).toBe(0)
  expect(built.stdout).toContain('Everything matches the content')
  return () => rmSync(folder, { recursive: true, force: true })
})

/** A copy of the tree to spoil. */
function copy(): string {
  const dir = join(temporary(), 'tree')
  cpSync(join(folder, 'tree'), dir, { recursive: true })
  return dir
}

const verify = (dir: string, ...more: string[]) => runHere(['verify', dir, '--content', content, ...more])

function manifestOf(dir: string): Manifest {
  return JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'))
}

function writeManifest(dir: string, change: (manifest: Manifest) => void): void {
  const manifest = manifestOf(dir)
  change(manifest)
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest))
}

/** Someone has made the hashes fit again. */
function makeFit(dir: string): void {
  writeManifest(dir, ({ files }) => {
    for (const file of files) {
      const bytes = readFileSync(join(dir, file.path))
      Object.assign(file, { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length })
    }
  })
}

function edit(dir: string, path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(dir, path), 'utf8')
  const after = before.replace(from, to)
  expect(after, `${path} does not have ${from}`).not.toBe(before)
  writeFileSync(join(dir, path), after)
}

const forget = (dir: string, path: string): void =>
  writeManifest(dir, (manifest) => {
    manifest.files = manifest.files.filter((file) => file.path !== path)
  })

describe('a published tree', () => {
  test('that is as the content has it passes', async () => {
    const { code, stdout, stderr } = await verify(join(folder, 'tree'))
    expect(stdout).toMatch(
      /question +feed +feed\/v1 +portable +details +page +element +confluence\nrenew +en +ok +ok +ok +ok +ok +ok +ok\nrenew +de +ok/,
    )
    expect([code, stderr]).toEqual([0, ''])
  })

  test.each<[string, (dir: string) => void, RegExp]>([
    [
      'a changed file',
      (dir) => edit(dir, 'feed/en/feed.json', 'Log in', 'Log out'),
      /feed\/en\/feed\.json\n {2}the file was changed after the build: its hash differs from the manifest/,
    ],
    [
      'a changed file whose hash was made to fit',
      (dir) => {
        edit(dir, 'intranet/en/portable/borrow.html', 'Log in', 'Log out')
        makeFit(dir)
      },
      /borrow\.html: renew\n {2}the answer differs from the content\n {2}expected .*Log in\..*\n {2}found .*Log out\./,
    ],
    [
      'a lost number of a step, in plain text only',
      (dir) => {
        edit(dir, 'feed/v1/questions/en/renew.json', '2. Press Renew', 'Press Renew')
        makeFit(dir)
      },
      /renew\.json: renew\n {2}the answer as plain text differs/,
    ],
    [
      'a lost file',
      (dir) => rmSync(join(dir, 'feed/de/borrow.json')),
      /feed\/de\/borrow\.json\n {2}the manifest lists this file, but it does not exist/,
    ],
    [
      'a lost file that the manifest has forgotten, too',
      (dir) => {
        rmSync(join(dir, 'feed/de/borrow.json'))
        forget(dir, 'feed/de/borrow.json')
      },
      /feed\/de\/borrow\.json\n {2}this file is missing/,
    ],
    [
      'a missing entry of the manifest',
      (dir) => forget(dir, 'intranet/de/details/all.html'),
      /details\/all\.html\n {2}the manifest does not list this file/,
    ],
    [
      'a question that nobody wrote',
      (dir) => {
        const text = readFileSync(join(dir, 'feed/v1/questions/en/renew.json'), 'utf8')
        writeFileSync(join(dir, 'feed/v1/questions/en/extra.json'), text.replaceAll('renew', 'extra'))
        writeManifest(dir, ({ files }) => {
          const like = files.find(({ path }) => path.endsWith('en/renew.json'))
          files.push({
            ...like,
            path: 'feed/v1/questions/en/extra.json',
            sha256: '',
            bytes: 0,
            questions: ['extra'],
          })
        })
        makeFit(dir)
      },
      /extra +en +- +EXTRA/,
    ],
    [
      'a file that is cut off',
      (dir) => {
        edit(dir, 'feed/en/borrow.json', /"items"[\s\S]*/u, '"ite')
        makeFit(dir)
      },
      /borrow\.json: renew\n {2}this file cannot be read: /,
    ],
    [
      'an address that leads elsewhere',
      (dir) => {
        edit(
          dir,
          'feed/en/feed.json',
          '"url": "https://help.example.org/q/renew/"',
          '"url": "https://evil.example/"',
        )
        makeFit(dir)
      },
      /the field url differs from the content\n {2}expected {2}https:\/\/help\.example\.org\/q\/renew\/\n {2}found {5}https:\/\/evil/,
    ],
    [
      'an index that has another hash than its file',
      (dir) => {
        edit(dir, 'feed/v1/index.json', /"hash": "sha256:[0-9a-f]{4}/u, '"hash": "sha256:0000')
        makeFit(dir)
      },
      /index\.json: renew\n {2}the field hash differs from the question's file/,
    ],
    [
      'the notice of a missing translation that is gone',
      (dir) => {
        edit(dir, 'intranet/de/portable/all.html', /<p><em>Diese Antwort[\s\S]*?<\/p>/u, '')
        makeFit(dir)
      },
      /all\.html: renew\n {2}the answer lacks a note that readers must see/,
    ],
    [
      'a manifest that lists other questions',
      (dir) =>
        writeManifest(dir, ({ files }) => {
          for (const file of files) if (file.questions) file.questions = ['other']
        }),
      /the manifest lists other questions for this file\n {2}expected {2}renew\n {2}found {5}other/,
    ],
  ])('with %s does not', async (_name, spoil, message) => {
    const dir = copy()
    spoil(dir)
    const { code, stdout, stderr } = await verify(dir)
    expect(stdout).toMatch(message)
    expect(stderr).toBe(`topasked: ${dir} does not match the content\n`)
    expect(code).toBe(1)
  })

  test('is reported as JSON', async () => {
    const dir = copy()
    edit(dir, 'feed/en/feed.json', 'Log in', 'Log out')
    const { code, stdout } = await verify(dir, '--format', 'json')
    const report = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(report).toMatchObject({
      ok: false,
      asOf: '2026-02-01',
      columns: ['feed', 'feed/v1', 'portable', 'details', 'page', 'element', 'confluence'],
    })
    expect(
      report.problems.map(({ kind, question }: { kind: string; question?: string }) => [kind, question]),
    ).toEqual([
      ['manifest', undefined],
      ['differs', 'renew'],
    ])
  })

  test('is compared with the content at another day', async () => {
    const until = writeContent(join(temporary(), 'content'), {
      'questions/renew.md': readFileSync(join(content, 'questions/renew.md'), 'utf8').replace(
        'owner: desk',
        'owner: desk\nvalid: { until: 2026-03-01 }',
      ),
    })
    const out = join(temporary(), 'tree')
    await runHere(['build', '--content', until, '--out', out, '--channels', 'feed', '--as-of', '2026-02-01'])
    expect((await runHere(['verify', out, '--content', until])).code).toBe(0)
    const { code, stdout } = await runHere(['verify', out, '--content', until, '--as-of', '2026-03-02'])
    expect(stdout).toMatch(/feed\/en\/feed\.json: renew\n {2}the question must not be in this file/)
    expect(code).toBe(1)
  })
})

describe('what cannot be verified', () => {
  test.each([
    [
      'no folder',
      () => join(temporary(), 'none'),
      2,
      /there is no published tree .*none: run topasked build first\n$/,
    ],
    ['a folder that is no tree', () => temporary(), 2, /no manifest\.json/],
  ])('%s', async (_name, dir, expected, sentence) => {
    const { code, stderr, stdout } = await verify(dir())
    expect([code, stdout]).toEqual([expected, ''])
    expect(stderr).toMatch(sentence)
  })

  test('content with errors', async () => {
    const broken = writeContent(join(temporary(), 'content'), { 'questions/renew.md': 'no frontmatter\n' })
    const { code, stderr } = await runHere(['verify', join(folder, 'tree'), '--content', broken])
    expect([code, stderr]).toEqual([
      1,
      'topasked: nothing was compared, because the content has errors: run topasked check\n',
    ])
  })
})

test('puts back the tree that an interrupted build had moved aside', async () => {
  const dir = copy()
  renameSync(dir, join(dir, '..', '.tree.topasked-old-1-abc'))
  const { code, stderr } = await verify(dir)
  expect([code, stderr]).toEqual([
    0,
    'topasked: restored the tree that an interrupted build had moved aside\n',
  ])
})
