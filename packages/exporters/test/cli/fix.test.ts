import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CONTENT, temporary, topasked, writeContent } from './run.ts'

const RENEW = CONTENT['questions/renew.md'] ?? ''
/** Two mistakes that can be fixed, one that cannot, and a fix that uncovers another. */
const BROKEN = RENEW.replace('[borrow]', '[borow]')
  .replace('question: How do I renew?', 'question: Renew #1: how?')
  .replace('1. Log in.', '# Steps\n\n1. Log in.   ')
const FIXED = RENEW.replace('question: How do I renew?', 'question: "Renew #1: how?"').replace(
  '1. Log in.',
  '## Steps\n\n1. Log in.   ',
)
const file = (dir: string) => readFileSync(join(dir, 'questions/renew.md'), 'utf8')
const errors = (stdout: string) =>
  JSON.parse(stdout).filter(({ severity }: { severity: string }) => severity === 'error')

describe('check --fix', () => {
  test('fixes until nothing is left to fix, changes nothing else, and then does nothing', () => {
    const dir = writeContent(temporary(), { 'questions/renew.md': BROKEN })
    const first = topasked(['check', '--content', dir, '--fix', '--format', 'json'])
    expect(first.code).toBe(0)
    expect(first.stderr).toContain('fixed one file: questions/renew.md')
    expect(errors(first.stdout)).toEqual([])
    expect(file(dir)).toBe(FIXED)
    const second = topasked(['check', '--content', dir, '--fix'])
    expect(second.stderr).not.toContain('fixed')
    expect(file(dir)).toBe(FIXED)
    expect(readdirSync(join(dir, 'questions'))).toEqual(['renew.md'])
  })

  test('reports what it cannot fix, and fixes the rest', () => {
    const text = `${BROKEN}\n[x](javascript:alert)\n`
    const dir = writeContent(temporary(), { 'questions/renew.md': text })
    const { code, stdout } = topasked(['check', '--content', dir, '--fix', '--format', 'json'])
    expect(code).toBe(1)
    expect(errors(stdout).map(({ rule }: { rule: string }) => rule)).toEqual(['link/scheme'])
    expect(file(dir)).toBe(`${FIXED}\n[x](javascript:alert)\n`)
  })

  test('a byte order mark and CR LF go, and every other byte stays', () => {
    const text = `\uFEFF${RENEW.replace('[borrow]', '[borow]  # trailing').replaceAll('\n', '\r\n')}\r\n\r\n`
    const dir = writeContent(temporary(), { 'questions/renew.md': text })
    topasked(['check', '--content', dir, '--fix'])
    expect(file(dir)).toBe(`${RENEW.replace('[borrow]', '[borrow]  # trailing')}\n\n`)
  })

  test('keeps the rights of a file', () => {
    const dir = writeContent(temporary(), { 'questions/renew.md': BROKEN })
    chmodSync(join(dir, 'questions/renew.md'), 0o640)
    topasked(['check', '--content', dir, '--fix'])
    expect(statSync(join(dir, 'questions/renew.md')).mode & 0o777).toBe(0o640)
  })

  test('--dry-run shows a diff that git applies, and writes nothing', () => {
    const text = BROKEN.replaceAll('\n', '\r\n')
    const dir = writeContent(temporary(), { 'questions/renew.md': text })
    const { code, stdout } = topasked(['check', '--content', dir, '--fix', '--dry-run'])
    expect(code).toBe(1)
    expect(file(dir)).toBe(text)
    expect(stdout).toMatch(/^--- a\/questions\/renew\.md\n\+\+\+ b\/questions\/renew\.md\n@@ /)
    const target = temporary()
    mkdirSync(join(target, 'questions'))
    writeFileSync(join(target, 'questions/renew.md'), text)
    const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd: target,
      input: stdout,
    })
    expect(String(stderr)).toBe('')
    expect(status).toBe(0)
    expect(file(target)).toBe(FIXED)
  })

  test.each([
    { args: ['--dry-run'], says: '--dry-run needs --fix' },
    { args: ['--fix', '--dry-run', '--format', 'json'], says: 'cannot be combined with --format' },
  ])('$args is a wrong use', ({ args, says }) => {
    const { code, stderr } = topasked(['check', ...args, '--content', writeContent(temporary())])
    expect(code).toBe(2)
    expect(stderr).toContain(says)
  })
})
