import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { loadCorpus } from '@topasked/content'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readSource } from '../src/check/read-source.ts'
import { makeFolder, OF_THE_BASE, question } from './folder.ts'

/** Whose mistake is found whatever lies beside it. */
const GOOD = {
  'questions/fees.md': question(
    'What does it cost?',
    'See [here](https://example.org/).',
    'scenarios: [pay]',
  ),
}

async function said(dir: string): Promise<string[]> {
  const { messages, corpus } = await loadCorpus({ dir, asOf: '2026-02-01' })
  expect(corpus).toBeUndefined()
  return messages
    .filter(({ rule }) => !OF_THE_BASE.has(rule))
    .map(({ file, rule, message }) => `${file} ${rule}: ${message}`)
}

const WARNED = 'questions/fees.md link/text: '
const others = (messages: readonly string[]) => messages.filter((message) => !message.startsWith(WARNED))

async function expectOnly(dir: string, ...expected: string[]): Promise<void> {
  const messages = await said(dir)
  expect(others(messages)).toEqual(expected)
  expect(messages).toHaveLength(expected.length + 1)
}

describe('what is no file that can be read is named, and the others are checked', () => {
  test('names that are not UTF-8', async () => {
    const dir = makeFolder(GOOD)
    const name = (...bytes: number[]) =>
      Buffer.concat([Buffer.from(join(dir, 'questions/caf')), Buffer.from(bytes)])
    writeFileSync(Buffer.concat([name(0xe9), Buffer.from('.md')]), question('How?', 'Ask.'))
    mkdirSync(name(0xff, 0xfe))
    await expectOnly(
      dir,
      String.raw`questions/caf\xE9.md file/plain: the name of this file is not UTF-8 text`,
      String.raw`questions/caf\xFF\xFE file/plain: the name of this file is not UTF-8 text`,
    )
  })

  test('a pipe, listed as one or put in the place of a file: nobody waits for it', async () => {
    const dir = makeFolder(GOOD)
    execFileSync('mkfifo', [join(dir, 'questions/pipe.md'), join(dir, 'links.fifo')])
    const why = 'file/plain: this is a pipe, a socket or a device, and no file'
    await expectOnly(dir, `links.fifo ${why}`, `questions/pipe.md ${why}`)
    const { source } = await readSource(dir, { path: 'questions/pipe.md' })
    expect(source.file.data.problem?.reason).toBe('this is a pipe, a socket or a device, and no file')
  })

  test('a socket', async () => {
    const dir = makeFolder(GOOD)
    const server = createServer()
    onTestFinished(() => void server.close())
    await new Promise<void>((listening) => server.listen(join(dir, 'questions/s.md'), listening))
    await expectOnly(dir, 'questions/s.md file/plain: this is a pipe, a socket or a device, and no file')
    const { source } = await readSource(dir, { path: 'questions/s.md' })
    expect(source.file.data.problem).toBeDefined()
  })

  test('a device in the place of a file is not read', async () => {
    const { source } = await readSource('/dev', { path: 'questions/../zero' })
    expect(source.kind).toBe('unknown')
    const pictures = await readSource('/', { path: 'images/../dev/zero' })
    expect(pictures.source.file.data.problem?.reason).toMatch(/device/)
  })

  test('links: to a file, out of the folder, to nothing, to themselves, and one that took the place of a file', async () => {
    const dir = makeFolder(GOOD)
    const links = {
      'questions/a.md': 'fees.md',
      'questions/b.md': '/etc/hostname',
      'questions/c.md': 'gone.md',
      'd.md': 'd.md',
    }
    for (const [path, target] of Object.entries(links)) symlinkSync(target, join(dir, path))
    const why = 'file/plain: this is a symbolic link'
    await expectOnly(
      dir,
      ...Object.keys(links)
        .sort()
        .map((path) => `${path} ${why}`),
    )
    const { source } = await readSource(dir, { path: 'questions/b.md' })
    expect(source.file.data.problem?.reason).toBe('this is a symbolic link')
    expect(source.file.value).toBeUndefined()
  })

  test('folders with the name of a file', async () => {
    const dir = makeFolder({ ...GOOD, 'scenarios/pay.yaml': undefined })
    for (const path of ['questions/x.md', 'scenarios/pay.yaml', 'z.yml']) mkdirSync(join(dir, path))
    writeFileSync(join(dir, 'questions/x.md/lost.md'), 'Lost')
    const why = 'file/plain: this is a folder with the name of a file'
    await expectOnly(dir, `questions/x.md ${why}`, `scenarios/pay.yaml ${why}`, `z.yml ${why}`)
  })

  test('files and folders without rights', async () => {
    const dir = makeFolder({
      ...GOOD,
      'questions/secret.md': question('How?', 'Ask.'),
      'images/own/a.txt': '',
    })
    chmodSync(join(dir, 'questions/secret.md'), 0)
    chmodSync(join(dir, 'images/own'), 0)
    chmodSync(dir, 0o755)
    // Root may read everything.
    const isRoot = process.geteuid?.() === 0
    if (isRoot) process.seteuid?.(65_534)
    onTestFinished(() => {
      if (isRoot) process.seteuid?.(0)
      chmodSync(join(dir, 'images/own'), 0o700)
    })
    const why = 'file/plain: you do not have permission to read this'
    await expectOnly(dir, `images/own ${why}`, `questions/secret.md ${why}`)
  })

  test('a file that is gone when it is its turn', async () => {
    const { source } = await readSource(makeFolder({}), { path: 'questions/gone.md' })
    expect(source.file.data.problem?.reason).toBe('this file disappeared while the folder was being read')
  })

  test('files in folders that no layout has', async () => {
    const lost = [
      'questions/more/a.md',
      'scenarios/more/b.yaml',
      'fragments/c/d.md',
      'more/e/f.md',
      'images/g.md',
    ]
    const dir = makeFolder({ ...GOOD, ...Object.fromEntries(lost.map((path) => [path, 'Lost'])) })
    const messages = others(await said(dir))
    expect(messages.map((message) => message.split(' ')[0])).toEqual(lost.sort())
  })
})
