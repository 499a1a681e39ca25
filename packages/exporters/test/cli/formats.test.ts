import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import stringWidth from 'string-width'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { toCodeFrame } from '../../src/cli/report/code-frame.ts'
import { call } from './call.ts'
import { CONTENT, temporary, writeContent } from './run.ts'

afterEach(() => vi.unstubAllEnvs())

const question = (body: string): string =>
  (CONTENT['questions/renew.md'] ?? '').replace('1. Log in.\n2. Press **Renew**.', body)
const german =
  '---\nquestion: Wie?\ntranslation: { of: "sha256:0000000000000000", by: human, reviewed: true }\n---\n\nSo.\n'

/** A repository with content below its root. */
function repository(
  files: Readonly<Record<string, string>>,
  below = 'docs/faq',
): { root: string; dir: string } {
  const root = temporary()
  execFileSync('git', ['init', '-q', root])
  return { root, dir: writeContent(join(root, below), { 'questions/renew.de.md': german, ...files }) }
}
const check = (dir: string, format: string) =>
  call('check', '--content', dir, '--format', format, '--as-of', '2026-02-01')

interface Sarif {
  $schema: string
  version: string
  runs: Array<{
    columnKind: string
    tool: { driver: { rules: Array<{ id: string; helpUri: string }> } }
    results: Array<{
      ruleId: string
      ruleIndex: number
      level: string
      message: { text: string }
      locations: Array<{
        physicalLocation: {
          artifactLocation: { uri: string; uriBaseId: string }
          region: Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>
        }
      }>
    }>
  }>
}

/** The schema of the standard, draft-04, as @microsoft/jest-sarif carries it. */
function validator() {
  const require = createRequire(import.meta.url)
  const home = require.resolve('@microsoft/jest-sarif').replace(/index\.js$/, '')
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync(join(home, 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8'))
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  return ajv.compile(schema)
}

describe('sarif', () => {
  const validate = validator()
  const read = (text: string): Sarif => {
    const log: Sarif = JSON.parse(text)
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    return log
  }

  test('the schema refuses what is none', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
    expect(
      validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, columnKind: 'bytes' }] }),
    ).toBe(false)
  })

  test('nothing wrong is a valid log, too', async () => {
    const { dir } = repository({ 'faq.yaml': (CONTENT['faq.yaml'] ?? '').replace(', others: [de]', '') })
    execFileSync('rm', [join(dir, 'questions/renew.de.md')])
    const { code, stdout } = await check(dir, 'sarif')
    expect(code).toBe(0)
    expect(read(stdout).runs[0]?.results).toEqual([])
  })

  test('columns are UTF-16 code units, the end is the column after, rules are described once', async () => {
    const line = '😀請按[這裡](javascript:x)。[b](data:y)'
    const { dir } = repository({ 'questions/renew.md': question(line) })
    const { code, stdout } = await check(dir, 'sarif')
    expect(code).toBe(1)
    const [run] = read(stdout).runs
    expect(run?.columnKind).toBe('utf16CodeUnits')
    const found = run?.results.filter(({ ruleId }) => ruleId === 'link/scheme') ?? []
    const places = found.map(({ locations }) => locations[0]?.physicalLocation)
    const artifactLocation = { uri: 'docs/faq/questions/renew.md', uriBaseId: '%SRCROOT%' }
    expect(places.map((place) => place?.artifactLocation)).toEqual([artifactLocation, artifactLocation])
    const cut = places.map((place) => {
      const { startLine, endLine, startColumn = 0, endColumn } = place?.region ?? {}
      expect([startLine, endLine]).toEqual([9, 9])
      return line.slice(startColumn - 1, (endColumn ?? 0) - 1)
    })
    // Strings of JavaScript count UTF-16 code units: the emoji and the Chinese before a link do not shift it.
    expect(cut[0]).toMatch(/^(\[這裡\]\()?javascript:x\)?$/)
    expect(cut[1]).toMatch(/^(\[b\]\()?data:y\)?$/)
    expect(found[0]?.level).toBe('error')
    const rules = run?.tool.driver.rules ?? []
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId)
  })

  test('addresses are relative to the repository and percent-encoded, through a link as well', async () => {
    const files = { 'questions/借書 #1: 100%?.md': question('So.') }
    const { root, dir } = repository(files, 'docs/our faq')
    const uris = async (folder: string): Promise<string[]> => {
      const { stdout } = await check(folder, 'sarif')
      const found = read(stdout).runs[0]?.results ?? []
      return found.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? '')
    }
    const expected = 'docs/our%20faq/questions/%E5%80%9F%E6%9B%B8%20%231%3A%20100%25%3F.md'
    expect(await uris(dir)).toContain(expected)
    const link = join(temporary(), 'link')
    symlinkSync(root, link)
    expect(await uris(join(link, 'docs/our faq'))).toContain(expected)
  })
})

describe('github', () => {
  const link = (index: number): string => `[${index}](javascript:x)`
  const many = {
    'questions/a.md': question(Array.from({ length: 14 }, (_, index) => link(index)).join('\n')),
    'questions/z.md': question(link(99)),
    'images/unused.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>\n',
  }

  test('ten of a kind, errors first, each file before the second of any; all of them in the summary', async () => {
    const { root, dir } = repository(many)
    const summary = join(root, 'summary.md')
    vi.stubEnv('GITHUB_STEP_SUMMARY', summary)
    const { stdout } = await check(dir, 'github')
    const lines = stdout.trimEnd().split('\n')
    const kinds = lines.map((line) => /^::(\w+) /.exec(line)?.[1]).filter(Boolean)
    expect(kinds).toEqual([...Array(10).fill('error'), ...Array(5).fill('warning'), 'notice'])
    expect(lines[0]).toContain('file=docs/faq/questions/a.md,line=9,')
    expect(lines[1]).toContain('file=docs/faq/questions/z.md,line=9,')
    expect(lines.filter((line) => line.startsWith('- docs/faq/questions/a.md:'))).toHaveLength(5)
    expect(lines.at(-1)).toBe('15 errors, 5 warnings, 1 note')
    const rows = readFileSync(summary, 'utf8')
      .split('\n')
      .filter((line) => /^\| (error|warning)/.test(line))
    expect(rows).toHaveLength(20)
  })

  test('nothing that stands in a file becomes a command, a cell or markup of its own', async () => {
    const name = 'questions/a%0A,b::c|<d>.md'
    const { root, dir } = repository({ [name]: question('So.'), 'questions/##[group]x.md': question('So.') })
    const summary = join(root, 'summary.md')
    vi.stubEnv('GITHUB_STEP_SUMMARY', summary)
    const { stdout } = await check(dir, 'github')
    const commands = stdout.split('\n').filter((line) => line.includes('::'))
    for (const command of commands) expect(command).toMatch(/^::(error|warning|notice) [^:]*::/)
    expect(commands.join('\n')).toContain('file=docs/faq/questions/a%250A%2Cb%3A%3Ac|<d>.md,')
    const row = readFileSync(summary, 'utf8')
      .split('\n')
      .find((line) => line.includes('%0A'))
    expect(row).toContain('docs/faq/questions/a%0A,b::c\\|&lt;d>.md')
  })

  test('a summary stays below the 1 MiB that GitHub takes, and says what is left out', async () => {
    const { root, dir } = repository(
      Object.fromEntries(
        Array.from({ length: 8 }, (_, file) => [
          `questions/q${file}.md`,
          question(Array.from({ length: 700 }, () => '[請](javascript:x)').join('\n')),
        ]),
      ),
    )
    const summary = join(root, 'summary.md')
    vi.stubEnv('GITHUB_STEP_SUMMARY', summary)
    await check(dir, 'github')
    const text = readFileSync(summary)
    expect(text.length).toBeLessThan(1_048_576)
    expect(text.toString()).toMatch(/\nAnd \d+ more: see the log of this step\.\n$/)
  })
})

describe('human', () => {
  test('colour on request, the same words without it', async () => {
    const { dir } = repository({ 'questions/renew.md': question('[a](javascript:x)') })
    const plain = await check(dir, 'human')
    vi.stubEnv('NO_COLOR', '')
    vi.stubEnv('FORCE_COLOR', '1')
    const coloured = await check(dir, 'human')
    expect(coloured.stdout).toContain('\u001b[')
    expect(stripVTControlCharacters(coloured.stdout)).toBe(stripVTControlCharacters(plain.stdout))
  })

  test('a file name cannot play with the terminal', async () => {
    const { dir } = repository({ 'questions/a\u001b[31m\u202eb.md': question('So.') })
    const { stdout } = await check(dir, 'human')
    vi.stubEnv('NO_COLOR', '1')
    expect((await check(dir, 'human')).stdout).not.toMatch(/[\p{Cf}]|(?!\n)\p{Cc}/u)
    expect(stdout).toContain('a·[31m·b')
  })
})

/** The source and what the caret stands under, by columns of the terminal. */
function underCaret(line: string, start: number, end: number): string {
  const frame = toCodeFrame(line, start, end)
  const from = frame?.caret.indexOf('^') ?? 0
  const to = frame?.caret.length ?? 0
  let column = 0
  let text = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(
    frame?.source ?? '',
  )) {
    if (column >= from && column < to) text += segment
    column += stringWidth(segment)
  }
  return text
}

describe('the caret stands under', () => {
  const long = '前'.repeat(80)
  test.each([
    { name: 'Latin letters', line: 'say hello there', mark: 'hello', shows: 'hello' },
    { name: 'full-width characters', line: '請按「確認」後', mark: '確認', shows: '確認' },
    { name: 'a full-width colon', line: 'question：How', mark: '：', shows: '：' },
    { name: 'an emoji of two code units', line: '😀😀 x 😀', mark: 'x', shows: 'x' },
    { name: 'an emoji after text', line: '好 😀 x', mark: '😀', shows: '😀' },
    { name: 'an emoji with a skin tone', line: '👍🏽 ok', mark: 'ok', shows: 'ok' },
    { name: 'a flag', line: '🇭🇰 ok', mark: 'ok', shows: 'ok' },
    { name: 'a family, whose joiners are shown', line: '👨‍👩‍👧 ok', mark: 'ok', shows: 'ok' },
    { name: 'a letter with a combining accent', line: 'cafe\u0301 ok', mark: 'ok', shows: 'ok' },
    {
      name: 'a character that an accent belongs to',
      line: 'cafe\u0301 ok',
      mark: '\u0301',
      shows: 'e\u0301',
    },
    { name: 'an invisible character', line: 'a\u200bb', mark: '\u200b', shows: '·' },
    { name: 'text after a tab', line: '\tdraft: yes', mark: 'yes', shows: 'yes' },
    { name: 'the far end of a long line', line: `${long}錯${long}`, mark: '錯', shows: '錯' },
    {
      name: 'a place deep in a very long line',
      line: `${'😀'.repeat(9999)}錯${'a'.repeat(9999)}`,
      mark: '錯',
      shows: '錯',
    },
    { name: 'the very end of a long line', line: `${long}${long}錯`, mark: '錯', shows: '錯' },
  ])('$name', ({ line, mark, shows }) => {
    const start = line.indexOf(mark)
    expect(underCaret(line, start, start + mark.length)).toBe(shows)
  })

  test('a cut line is no wider than the terminal, and no character is cut in two', () => {
    const line = '😀'.repeat(200)
    const frame = toCodeFrame(line, 200, 202)
    expect(stringWidth(frame?.source ?? '')).toBeLessThanOrEqual(102)
    expect(frame?.source).toMatch(/^…(😀)+…$/u)
    expect(frame?.caret.trim()).toBe('^^')
  })

  test('the place after the end of a line', () => {
    expect(toCodeFrame('好', 1, 1)).toEqual({ source: '好', caret: '  ^' })
    expect(toCodeFrame('  ', 0, 1)).toBeUndefined()
  })
})
