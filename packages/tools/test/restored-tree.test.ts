import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { withoutEarlierFiles } from '../src/restored-tree.mjs'
import { temporary } from './support/run-script.ts'

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Writes files and the manifest that lists them over what is in a folder, as Turborepo restores a tree. */
function restore(tree: string, texts: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(texts)) write(join(tree, path), text)
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    sha256: createHash('sha256').update(text).digest('hex'),
  }))
  writeFileSync(join(tree, 'manifest.json'), JSON.stringify({ files }))
}

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort()

test('after a tree was restored over another one, nothing is left of the earlier', () => {
  const tree = join(temporary(), 'build')
  restore(tree, { 'index.html': 'one', 'q/gone/index.html': 'one', 'assets/a.1.js': 'one', edited: 'one' })
  write(join(tree, 'edited'), 'somebody was here')
  write(join(tree, 'assets/mine.txt'), 'mine')
  const restored = withoutEarlierFiles(tree, () => {
    restore(tree, { 'index.html': 'two', 'assets/a.2.js': 'two' })
    return 7
  })
  expect(restored).toBe(7)
  expect(filesIn(tree)).toEqual(['assets/a.2.js', 'assets/mine.txt', 'edited', 'index.html', 'manifest.json'])
  expect(existsSync(join(tree, 'q'))).toBe(false)
})

test('files outside the tree stay, whatever a manifest says; so does a tree that was not restored', () => {
  const dir = temporary()
  const tree = join(dir, 'build')
  restore(tree, { 'index.html': 'one', '../outside': 'one' })
  withoutEarlierFiles(tree, () => restore(tree, { 'index.html': 'two' }))
  expect(filesIn(dir)).toEqual(['build/index.html', 'build/manifest.json', 'outside'])
  withoutEarlierFiles(tree, () => writeFileSync(join(tree, 'manifest.json'), 'not ours'))
  expect(filesIn(tree)).toEqual(['index.html', 'manifest.json'])
})
