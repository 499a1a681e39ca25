import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { call, check } from './call.ts'
import { temporary } from './run.ts'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const CONTENT = join(ROOT, 'packages/content/fixtures/two-factor')

test('what the editing guide gives to paste passes the check among other answers', async () => {
  const dir = join(temporary(), 'faq')
  cpSync(CONTENT, dir, { recursive: true })
  const before = await check(dir, '2026-11-24')
  const guide = readFileSync(join(ROOT, 'docs/editing.md'), 'utf8')
  const blocks = [...guide.matchAll(/^( *)```markdown\n([\s\S]*?)^ *```$/gm)].map(
    ([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )
  // The others are parts of answers.
  const whole = blocks.filter((text) => text.startsWith('---\n'))
  expect(whole).toHaveLength(2)
  writeFileSync(join(dir, 'questions/lost-card.md'), whole[0] ?? '')
  expect(await check(dir, '2026-11-24')).toEqual(before)
  writeFileSync(join(dir, 'questions/lost-card.zh-Hant.md'), whole[1] ?? '')
  const { code, found } = await check(dir, '2026-11-24')
  expect(code).toBe(0)
  // As the guide says: the check names the version of the original.
  expect(found.filter((line) => !before.found.includes(line))).toEqual([
    'questions/lost-card.zh-Hant.md:4 translation/outdated',
  ])
})

test('a question renamed there and back leaves no trace but its aliases', async () => {
  const dir = join(temporary(), 'faq')
  cpSync(CONTENT, dir, { recursive: true })
  const before = await check(dir, '2026-11-24')
  for (const [from, to] of [
    ['no-phone', 'phone-not-here'],
    ['phone-not-here', 'no-phone'],
  ] as const) {
    expect(await call('rename', from, to, '--content', dir)).toMatchObject({ code: 0, stderr: '' })
    expect(await check(dir, '2026-11-24')).toEqual(before)
  }
  const original = readFileSync(join(CONTENT, 'questions/no-phone.md'), 'utf8')
  const now = readFileSync(join(dir, 'questions/no-phone.md'), 'utf8')
  expect(now.replace('aliases: [phone-not-here]\n', '')).toBe(original)
  const related = 'questions/new-phone.md'
  expect(readFileSync(join(dir, related))).toEqual(readFileSync(join(CONTENT, related)))
})
