import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTree, temporary, topasked, writeContent } from './run.ts'

test('TOPASKED_CACHE keeps finished handouts, and the tree is the same without it', () => {
  const dir = temporary()
  writeContent(join(dir, 'faq'), {})
  mkdirSync(join(dir, 'cache'))
  const build = (name: string, cache: string) => {
    const out = join(dir, name)
    const args = [
      'build',
      '--content',
      join(dir, 'faq'),
      '--out',
      out,
      '--channels',
      'pdf',
      '--as-of',
      '2026-02-01',
    ]
    const { code, stderr } = topasked(args, { env: { TOPASKED_CACHE: cache } })
    expect(code, stderr).toBe(0)
    return readTree(out)
  }
  const first = build('first', join(dir, 'cache'))
  const kept = readdirSync(join(dir, 'cache', 'pdf'))
  expect(kept.length).toBeGreaterThan(0)
  expect(build('second', join(dir, 'cache'))).toEqual(first)
  expect(readdirSync(join(dir, 'cache', 'pdf'))).toEqual(kept)
  expect(build('third', 'off')).toEqual(first)
})
