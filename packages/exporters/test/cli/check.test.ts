import { join } from 'node:path'
import { type Message, SCHEMAS } from '@topasked/schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { CONTENT, temporary, topasked, writeContent } from './run.ts'

const BROKEN = { 'questions/renew.md': (CONTENT['questions/renew.md'] ?? '').replace('[borrow]', '[borow]') }

describe('exit codes', () => {
  test.each([
    { name: 'well', args: ['check', '--content', 'content'], code: 0, stderr: '' },
    { name: 'problems', args: ['check', '--content', 'broken'], code: 1, stderr: '' },
    { name: 'no command', args: [], code: 2, stderr: 'there is no command ""' },
    { name: 'a wrong command', args: ['chekc'], code: 2, stderr: 'there is no command "chekc"' },
    { name: 'a wrong option', args: ['check', '--foo'], code: 2, stderr: "Unknown option '--foo'" },
    {
      name: 'no such folder',
      args: ['check', '--content', 'nowhere'],
      code: 2,
      stderr: 'there is no content folder nowhere',
    },
    {
      name: 'a day that is none',
      args: ['check', '--as-of', '2026-02-30'],
      code: 2,
      stderr: '--as-of expects a date',
    },
    {
      name: 'a wrong format',
      args: ['check', '--format', 'xml'],
      code: 2,
      stderr: '--format must be one of human, github, json',
    },
    { name: 'help', args: ['check', '--help'], code: 0, stderr: '' },
    { name: 'version', args: ['--version'], code: 0, stderr: '' },
  ])('$name: $code', ({ args, code, stderr }) => {
    const cwd = temporary()
    writeContent(join(cwd, 'content'))
    writeContent(join(cwd, 'broken'), BROKEN)
    const result = topasked(args, { cwd })
    const said = result.stderr
      .split('\n')
      .filter((line) => line !== '' && !line.includes('history is not available'))
    expect(result.code).toBe(code)
    expect(said.length).toBe(stderr === '' ? 0 : 1)
    expect(said.join('\n')).toContain(stderr)
  })
})

test('json: an array of messages, as the schema has it, with paths in the content folder', () => {
  const { stdout } = topasked(['check', '--content', writeContent(temporary(), BROKEN), '--format', 'json'])
  const messages: Message[] = JSON.parse(stdout)
  const validate = new Ajv2020({ strict: true }).compile({ type: 'array', items: SCHEMAS.message })
  expect(validate(messages), JSON.stringify(validate.errors)).toBe(true)
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([
    {
      file: 'questions/renew.md',
      line: 3,
      column: 13,
      endLine: 3,
      endColumn: 18,
      rule: 'reference/unknown-scenario',
      severity: 'error',
      message: 'there is no scenario borow',
      help: 'there is one with a similar name: borrow',
      url: 'https://github.com/topasked/topasked/blob/main/docs/rules.md#referenceunknown-scenario',
      fixable: true,
    },
  ])
})

test('human: the line as it was typed, the caret under the span, two columns for a full-width character', () => {
  const files = {
    'questions/renew.md': (CONTENT['questions/renew.md'] ?? '').replace(
      'Log in.',
      '請按[這裡](javascript:x)。',
    ),
  }
  const cwd = temporary()
  writeContent(join(cwd, 'faq'), files)
  const { stdout } = topasked(['check', '--content', 'faq'], { cwd })
  expect(stdout).toContain(
    [
      'error[link/scheme]: this kind of address is not allowed',
      '  --> faq/questions/renew.md:9:11',
      ' 9 | 1. 請按[這裡](javascript:x)。',
      `   | ${' '.repeat(14)}${'^'.repeat(12)}`,
      'help: use https:, mailto: or tel:, or link:key for an address of links.yaml',
    ].join('\n'),
  )
})

test('github: one command a message, escaped', () => {
  const files = {
    'questions/renew.md': (CONTENT['questions/renew.md'] ?? '').replace('How do I renew?', '100%, a: b'),
  }
  const { stdout, code } = topasked([
    'check',
    '--content',
    writeContent(temporary(), files),
    '--format',
    'github',
  ])
  expect(code).toBe(1)
  const [command] = stdout.split('\n').filter((line) => line.startsWith('::error '))
  expect(command).toContain('line=2,endLine=2,col=18,endColumn=19,title=frontmatter/unquoted-colon::')
  expect(command).toMatch(/cannot read it%0Aput the text in quotes: question: "100%25, a: b"$/)
})
