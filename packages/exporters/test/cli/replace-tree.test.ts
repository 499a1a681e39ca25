import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Manifest } from '@topasked/schema'
import { describe, expect, test } from 'vitest'
import { recoverOutput } from '../../src/output/recover-output.ts'
import { readTree, temporary } from './run.ts'
import { faultIn, published, startBuild } from './start-build.ts'

const code = (value: string): string => JSON.stringify(value)

/** Runs `then` before the tree `out` is moved aside, which is the first of the two renames. */
const atFirstRename = (then: string): string =>
  faultIn(`const rename = fs.renameSync; fs.renameSync = (from, to) => {
    if (String(to).includes('topasked-old-')) { ${then} }
    rename(from, to)
  }`)

/** Runs `then` in the place of the second rename, which puts the stage where the tree was. */
const inSecondRename = (then: string): string =>
  faultIn(`const rename = fs.renameSync; fs.renameSync = (from, to) => {
    if (!String(from).includes('topasked-stage-')) return rename(from, to)
    ${then}
    throw Object.assign(new Error('EIO: i/o error, rename'), { code: 'EIO', path: from })
  }`)

/** Runs `then` when the last file of the stage is written. */
const atLastFile = (then: string): string =>
  faultIn(`const write = fs.promises.writeFile; fs.promises.writeFile = async (file, ...rest) => {
    if (String(file).endsWith('manifest.json')) { ${then} }
    return write(file, ...rest)
  }`)

describe('what somebody puts into the tree while a build is at work', () => {
  test.each([
    ['a file', 'thesis.txt', /out contains what topasked did not write: thesis\.txt;/],
    ['an edit', 'feed/en/feed.json', /out contains files that were changed .*: feed\/en\/feed\.json;/],
  ])('%s: nothing is replaced', async (_, path, says) => {
    const { dir, before } = published()
    const fault = atLastFile(`fs.writeFileSync(${code(join(dir, 'out', path))}, 'precious')`)
    const result = await startBuild(dir, { fault }).done
    expect(result.stderr).toMatch(says)
    expect(result.code).toBe(2)
    const precious = Buffer.from('precious').toString('base64')
    expect(readTree(join(dir, 'out'))).toEqual({ ...before, [path]: precious })
    expect(readdirSync(dir).sort()).toEqual(['faq', 'out'])
  })

  test.each([
    ['a file', 'thesis.txt'],
    ['a file among ours', 'feed/en/thesis.txt'],
    ['an edit', 'feed/en/feed.json'],
  ])('%s at the very last moment: it is kept, and its place is named', async (_, path) => {
    const { dir } = published()
    const fault = atFirstRename(`fs.writeFileSync(${code(join(dir, 'out', path))}, 'precious')`)
    const result = await startBuild(dir, { fault }).done
    expect(result.code).toBe(0)
    expect(readFileSync(join(dir, 'out/feed/en/feed.json'), 'utf8')).toContain('The next words.')
    const [, kept = ''] =
      /topasked: files in the previous tree .* were kept in (\S+)\n/.exec(result.stderr) ?? []
    expect(readFileSync(join(kept, path), 'utf8')).toBe('precious')
    // Neither the next command nor the next build takes it away.
    await recoverOutput(join(dir, 'out'))
    expect((await startBuild(dir).done).code).toBe(0)
    expect(Object.keys(readTree(kept)).sort()).toEqual(['manifest.json', path].sort())
  })
})

describe('when the new tree cannot be put in place', () => {
  test('the old one is put back', async () => {
    const { dir, before } = published()
    const result = await startBuild(dir, { fault: inSecondRename('') }).done
    expect(result.stderr).toContain('nothing was published')
    expect(result.code).toBe(3)
    // By the build itself: the next command has nothing to put back.
    expect(readTree(join(dir, 'out'))).toEqual(before)
    expect(readdirSync(dir).sort()).toEqual(['faq', 'out'])
  })

  test('and something else has taken the place: both stay, and the next command puts the old one back', async () => {
    const { dir, before } = published()
    const out = join(dir, 'out')
    const fault = inSecondRename(
      `fs.mkdirSync(${code(out)}); fs.writeFileSync(${code(join(out, 'mine'))}, 'precious')`,
    )
    const result = await startBuild(dir, { fault }).done
    const [, old = ''] = /the old tree is in (\S+), and the next command/.exec(result.stderr) ?? []
    expect(result.code).toBe(3)
    expect(readTree(old)).toEqual(before)
    expect(readTree(out)).toEqual({ mine: Buffer.from('precious').toString('base64') })
    rmSync(out, { recursive: true })
    expect(await recoverOutput(out)).toBe(true)
    expect(readTree(out)).toEqual(before)
    expect(readdirSync(dir).sort()).toEqual(['faq', 'out'])
  })
})

test('a build whose lock another one has taken replaces nothing', async () => {
  const { dir, before } = published()
  const lock = join(dir, '.out.topasked-lock')
  const other = `${process.pid} elsewhere 0123456789abcdef`
  const fault = atLastFile(`fs.writeFileSync(${code(lock)}, ${code(other)})`)
  const result = await startBuild(dir, { fault }).done
  expect(result.stderr).toMatch(/another topasked has started to write to \S+out: nothing was replaced\n$/)
  expect(result.code).toBe(3)
  expect(readTree(join(dir, 'out'))).toEqual(before)
  expect(readFileSync(lock, 'utf8')).toBe(other)
})

test('half of a tree never comes back: a kill while the replaced one is deleted', async () => {
  const { dir } = published()
  const fault =
    faultIn(`const unlink = fs.promises.unlink; let left = 5; fs.promises.unlink = async (path) => {
    await unlink(path)
    if (--left === 0) process.kill(process.pid, 'SIGKILL')
  }`)
  expect((await startBuild(dir, { fault }).done).code).toBeNull()
  const tree = readTree(join(dir, 'out'))
  rmSync(join(dir, 'out'), { recursive: true })
  expect(await recoverOutput(join(dir, 'out'))).toBe(false)
  expect(readdirSync(dir)).toEqual(['faq'])
  expect(Object.keys(tree)).toContain('manifest.json')
})

describe('before a tree takes the place of another, the disk has it', () => {
  /** Writes down in order what is synced and what is renamed. */
  const logged = (log: string, more = ''): string =>
    faultIn(`const say = (...words) => fs.appendFileSync(${code(log)}, words.join(' ') + '\\n')
      const open = fs.promises.open; fs.promises.open = async (path, ...rest) => {
        const file = await open(path, ...rest); const sync = file.sync.bind(file)
        file.sync = async () => { ${more}; await sync(); say('sync', path) }
        return file
      }
      const paths = new Map(); const openSync = fs.openSync; fs.openSync = (path, ...rest) => {
        const fd = openSync(path, ...rest); paths.set(fd, path); return fd
      }
      const fsync = fs.fsyncSync; fs.fsyncSync = (fd) => { fsync(fd); say('sync', paths.get(fd)) }
      const rename = fs.renameSync; fs.renameSync = (from, to) => { rename(from, to); say('rename', from, to) }`)

  test('every file, then every folder, then the names after each rename', async () => {
    const { dir } = published()
    const log = join(temporary(), 'log')
    expect((await startBuild(dir, { fault: logged(log) }).done).code).toBe(0)
    const lines = readFileSync(log, 'utf8').trim().split('\n')
    const first = lines.findIndex((line) => line.startsWith('rename'))
    const [, , moved = ''] = (lines[first] ?? '').split(' ')
    expect(moved).toContain('topasked-old-')
    const [, stage = ''] = (lines.slice(first + 1).find((line) => line.startsWith('rename')) ?? '').split(' ')
    expect(lines.slice(first + 1)).toEqual([
      `sync ${dir}`,
      `rename ${stage} ${join(dir, 'out')}`,
      `sync ${dir}`,
    ])
    const synced = lines.slice(0, first).map((line) => line.slice('sync '.length))
    const manifest: Manifest = JSON.parse(readFileSync(join(dir, 'out/manifest.json'), 'utf8'))
    const files = ['manifest.json', ...manifest.files.map(({ path }) => path)].map((path) =>
      join(stage, path),
    )
    const folders = [...new Set(files.map((path) => dirname(path)))]
    expect(files.filter((path) => !synced.includes(path))).toEqual([])
    expect(folders.filter((path) => !synced.includes(path))).toEqual([])
    const lastFile = Math.max(...files.map((path) => synced.indexOf(path)))
    expect(Math.min(...folders.map((path) => synced.indexOf(path)))).toBeGreaterThan(lastFile)
  })

  test.each(['EINVAL', 'ENOTSUP'])('a disk that knows no such thing (%s) goes without', async (refusal) => {
    const { dir } = published()
    const refuse = `throw Object.assign(new Error(''), { code: ${code(refusal)} })`
    const fault = faultIn(`fs.fsyncSync = () => { ${refuse} }
      const open = fs.promises.open; fs.promises.open = async (...args) => {
        const file = await open(...args); file.sync = async () => { ${refuse} }; return file
      }`)
    expect((await startBuild(dir, { fault }).done).code).toBe(0)
    expect(readFileSync(join(dir, 'out/feed/en/feed.json'), 'utf8')).toContain('The next words.')
  })

  test('a file that cannot be written down: nothing is replaced', async () => {
    const { dir, before } = published()
    const fail = `if (String(path).endsWith('feed.json')) throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO', path })`
    const result = await startBuild(dir, { fault: logged(join(temporary(), 'log'), fail) }).done
    expect(result.stderr).toMatch(/feed\.json: EIO: i\/o error, fsync; nothing was published/)
    expect(result.code).toBe(3)
    expect(readTree(join(dir, 'out'))).toEqual(before)
    expect(readdirSync(dir).sort()).toEqual(['faq', 'out'])
  })
})

test('folders beside the target that only look like ours stay', async () => {
  const { dir } = published()
  const theirs = [
    '.out.topasked-notes',
    '.out.topasked-old-1-thesis',
    '.out.topasked-stage',
    '.out.topasked-gone-x-aa',
  ]
  for (const name of theirs) {
    mkdirSync(join(dir, name))
    writeFileSync(join(dir, name, 'thesis.txt'), 'precious')
  }
  expect((await startBuild(dir).done).code).toBe(0)
  for (const name of theirs) expect(existsSync(join(dir, name, 'thesis.txt')), name).toBe(true)
})
