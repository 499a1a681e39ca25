import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Manifest } from '@topasked/schema'
import { describe, expect, test } from 'vitest'
import { takeLock } from '../../src/output/output-lock.ts'
import { recoverOutput } from '../../src/output/recover-output.ts'
import { readTree, temporary, writeContent } from './run.ts'
import { edit, faultIn, published, startBuild, untilStaged } from './start-build.ts'

/** Kills at random moments; 50 in `TOPASKED_CRASHES=50 npx vitest run test/cli/crash.test.ts`. */
const CRASHES = Number(process.env.TOPASKED_CRASHES ?? 4)

type Tree = Readonly<Record<string, string>>

/** Says what is torn about a tree: nothing, if it has exactly the files of its manifest, byte for byte. */
function torn(tree: Tree): string[] {
  const bytes = (path: string) => Buffer.from(tree[path] ?? '', 'base64')
  const manifest: Manifest = JSON.parse(bytes('manifest.json').toString('utf8'))
  const hash = (path: string) => createHash('sha256').update(bytes(path)).digest('hex')
  const named = new Set(manifest.files.map(({ path }) => path))
  return [
    ...manifest.files
      .filter(({ path, sha256 }) => hash(path) !== sha256)
      .map(({ path }) => `broken: ${path}`),
    ...Object.keys(tree).filter((path) => path !== 'manifest.json' && !named.has(path)),
  ]
}

const speaks = (tree: Tree, words: string): boolean =>
  Buffer.from(tree['feed/en/feed.json'] ?? '', 'base64')
    .toString('utf8')
    .includes(words)

/** The old tree or the new one, whole; nothing else in the folder once a next command has looked at it. */
async function expectWhole(dir: string, before: Tree, words: string): Promise<'old' | 'new'> {
  await recoverOutput(join(dir, 'out'))
  const tree = readTree(join(dir, 'out'))
  expect(torn(tree)).toEqual([])
  expect(readdirSync(dir).sort()).toEqual(['faq', 'out'])
  if (speaks(tree, words)) return 'new'
  expect(tree).toEqual(before)
  return 'old'
}

test(`killed at ${CRASHES} random moments: the old tree or the new one, whole`, {
  timeout: CRASHES * 60_000,
}, async () => {
  const { dir, before: first, milliseconds } = published()
  let before = first
  const ended: string[] = []
  for (let n = 0; n < CRASHES; n += 1) {
    const words = `Words number ${n}.`
    edit(dir, words)
    const build = startBuild(dir)
    await untilStaged(dir, build)
    // A little longer than it takes: some kills come when everything is done.
    await setTimeout(Math.random() * milliseconds * 1.1)
    build.child.kill('SIGKILL')
    await build.done
    ended.push(await expectWhole(dir, before, words))
    before = readTree(join(dir, 'out'))
  }
  console.log(`${CRASHES} kills: ${ended.filter((which) => which === 'old').length} left the old tree`)
})

const dieInRename = (call: number, when: 'before' | 'after'): string =>
  faultIn(`const rename = fs.renameSync; let calls = 0; fs.renameSync = (from, to) => {
    const mine = /topasked-(old|stage)-/.test(from + to) && ++calls === ${call}
    if (mine && ${when === 'before'}) process.kill(process.pid, 'SIGKILL')
    rename(from, to)
    if (mine) process.kill(process.pid, 'SIGKILL')
  }`)

describe('killed in the steps that put a tree in place', () => {
  test.each([
    { name: 'before the first', fault: dieInRename(1, 'before'), leaves: 'old' },
    { name: 'between the two', fault: dieInRename(1, 'after'), leaves: 'old' },
    { name: 'after the second', fault: dieInRename(2, 'after'), leaves: 'new' },
  ])('$name: the $leaves tree', async ({ fault, leaves }) => {
    const { dir, before } = published()
    const { code } = await startBuild(dir, { fault }).done
    expect(code).toBeNull()
    expect(readdirSync(dir).length).toBeGreaterThan(2)
    expect(await expectWhole(dir, before, 'The next words.')).toBe(leaves)
  })
})

test('a signal that asks to stop: nothing is left behind, the old tree stands', async () => {
  const { dir, before } = published()
  const build = startBuild(dir)
  await untilStaged(dir, build)
  build.child.kill('SIGTERM')
  await build.done
  expect(readdirSync(dir).sort()).toEqual(['faq', 'out'])
  expect(await expectWhole(dir, before, 'The next words.')).toMatch(/old|new/)
})

test('two builds at once: each is done or says why not, and the tree is that of one of them', async () => {
  const { dir, before } = published()
  const results = await Promise.all([1, 2].map(() => startBuild(dir).done))
  for (const { code, stderr } of results.filter(({ code }) => code !== 0)) {
    expect(code).toBe(3)
    expect(stderr).toMatch(/topasked: another topasked is writing to .*\n$/)
  }
  expect(results.map(({ code }) => code)).toContain(0)
  expect(await expectWhole(dir, before, 'The next words.')).toBe('new')
})

test('of many that find the lock of a dead process, one takes it', async () => {
  const dir = temporary()
  for (let round = 0; round < 100; round += 1) {
    const path = join(dir, `lock${round}`)
    writeContent(dir, { [`lock${round}`]: '999999999 elsewhere x' })
    // A lock of another machine counts, for all that can be seen from here.
    expect(await takeLock(path)).toBeUndefined()
    writeContent(dir, { [`lock${round}`]: `999999999 ${hostname()} x` })
    const locks = await Promise.all(Array.from({ length: 12 }, () => takeLock(path)))
    const taken = locks.filter((lock) => lock !== undefined)
    expect(taken).toHaveLength(1)
    expect(taken[0]?.isHeld()).toBe(true)
    taken[0]?.release()
    expect(
      readdirSync(dir).filter((name) => name.startsWith(`lock${round}`) && name !== `lock${round}`),
    ).toEqual([])
  }
})
