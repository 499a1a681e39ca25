import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readTree, temporary } from './run.ts'
import { faultIn, type Published, published, startBuild } from './start-build.ts'

/** The disk says no at the write of a file whose path matches, after half of it has been written. */
const failing = (code: string, path: string): string =>
  faultIn(`const write = fs.promises.writeFile; fs.promises.writeFile = async (file, data, options) => {
    if (!${path}.test(String(file))) return write(file, data, options)
    await write(file, Buffer.from(data).subarray(0, 10), options).catch(() => undefined)
    throw Object.assign(new Error('${code}: injected'), { code: '${code}' })
  }`)

/** Exit code 3, one sentence, the old tree as it was, nothing beside it. */
async function expectRefused(
  { dir, before }: Published,
  says: RegExp,
  options: Parameters<typeof startBuild>[1] = {},
) {
  const { code, stderr } = await startBuild(dir, options).done
  const said = stderr
    .split('\n')
    .filter((line) => line.startsWith('topasked: ') && !line.includes('history is not available'))
  expect(said).toEqual([expect.stringMatching(says)])
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(code).toBe(3)
  expect(readTree(join(dir, 'out'))).toEqual(before)
  expect(readdirSync(dir).sort()).toEqual(['faq', 'out'])
}

/** A disk of its own that is gone after the test; undefined where this machine does not let us. */
function mountSmallDisk(): string | undefined {
  if (process.getuid?.() !== 0) return undefined
  const dir = temporary()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', dir]).status !== 0) return undefined
  onTestFinished(() => void spawnSync('umount', [dir]))
  return dir
}

/** Leaves room for half of what is there. */
function fill(disk: string): void {
  const { blocks, bfree, bsize } = statfsSync(disk)
  const size = Math.round((blocks - bfree) * bsize * 1.5)
  expect(spawnSync('mount', ['-o', `remount,size=${size}`, disk]).status).toBe(0)
}

test('the disk is full: a small disk where one can be mounted, else a write that fails half-way', async () => {
  const disk = mountSmallDisk()
  const prepared = published(disk)
  if (disk) fill(disk)
  const fault = disk ? {} : { fault: failing('ENOSPC', '/questions/') }
  await expectRefused(prepared, /the disk is full; nothing was published/, fault)
})

test('the disk becomes read-only', async () => {
  const disk = mountSmallDisk()
  const prepared = published(disk)
  if (disk) expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0)
  const fault = disk ? {} : { fault: failing('EROFS', '/lock/') }
  await expectRefused(prepared, /the disk is read-only/, fault)
})

test('a file would be larger than the account may write', async () => {
  await expectRefused(published(), /a file would be larger than allowed; nothing was published/, {
    fileLimit: 3,
  })
})

test('no permission to write beside the target', async () => {
  const prepared = published()
  const root = process.getuid?.() === 0
  chmodSync(prepared.dir, root ? 0o755 : 0o555)
  onTestFinished(() => chmodSync(prepared.dir, 0o755))
  // Root may write everywhere: it becomes nobody as soon as the command wants to write.
  const drop = `const make = fs.promises.mkdir; fs.promises.mkdir = async (...args) => {
    if (process.geteuid() === 0) { process.setegid(65534); process.seteuid(65534) }
    return make(...args)
  }`
  await expectRefused(prepared, /no permission to write there/, root ? { fault: faultIn(drop) } : {})
})
