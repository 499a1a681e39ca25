import { describe, expect, test } from 'vitest'
import { call, changedPaths, check, read } from './call.ts'
import { CONTENT, readTree, temporary, writeContent } from './run.ts'

const AS_OF = '2026-08-31'
const FILES = {
  'questions/renew.md': (CONTENT['questions/renew.md'] ?? '').replace(
    'owner: desk',
    `summary: 'Log in, then press "Renew": that is all.'
alsoAsked:
  - Can I keep a book?
owner: desk
aliases: [extend]`,
  ),
  'retired.yaml': 'fax: { reason: { en: Nobody has one. } }\n',
}
const content = (files: Record<string, string> = {}): string =>
  writeContent(temporary(), { ...FILES, ...files })
const make = (dir: string, ...words: string[]) => call('new', ...words, '--content', dir, '--as-of', AS_OF)

describe('new question', () => {
  test('a draft with every field under its sentence, which passes the check and changes nothing else', async () => {
    const dir = content()
    const before = readTree(dir)
    const found = await check(dir, AS_OF)
    const { code, stdout, stderr } = await make(dir, 'question', 'lost-card')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^made .*questions\/lost-card\.md\n\nIt is a draft\./)
    expect(changedPaths(before, readTree(dir))).toEqual(['questions/lost-card.md'])
    expect(await check(dir, AS_OF)).toEqual({ ...found, code: 0 })
    expect(read(dir, 'questions/lost-card.md')).toContain(`---
# The question, in the words of the person who asks it. Plain text, no Markdown.
question: "Lost card?"
# The scenarios that this question belongs to. The first is its home. There are: borrow.
scenarios: [borrow]
`)
    expect(read(dir, 'questions/lost-card.md')).toContain('\nreviewed: 2026-08-31\n')
    // Six months after the last day of August is the last day of February.
    expect(read(dir, 'questions/lost-card.md')).toContain('\nreviewBy: 2027-02-28\n')
    expect(read(dir, 'questions/lost-card.md')).toContain('\ndraft: true\n')
  })

  test('every example passes once its # is taken away', async () => {
    const dir = content()
    await make(dir, 'question', 'lost-card')
    const text = read(dir, 'questions/lost-card.md')
    const field = /^# ((?!true:)(?:[A-Za-z]+:| {2}- ).*)$/gm
    expect(text.match(field)?.length).toBeGreaterThan(6)
    writeContent(dir, { ...FILES, 'questions/lost-card.md': text.replace(field, '$1') } as Record<
      string,
      string
    >)
    expect((await check(dir, AS_OF)).code).toBe(0)
    // Nothing but the fields and their sentences was taken for one.
    expect(read(dir, 'questions/lost-card.md')).toContain('\nalsoAsked:\n  - "The same question')
  })

  test('names that YAML could take for something else stay texts', async () => {
    const dir = content()
    for (const id of ['null', '123', '1e3', 'true', '2fa']) {
      expect(await make(dir, 'question', id), id).toMatchObject({ code: 0, stderr: '' })
    }
    const title = 'Card: "lost" #2?'
    expect(await make(dir, 'question', 'card', '--title', title)).toMatchObject({ code: 0 })
    expect(read(dir, 'questions/card.md')).toContain('question: "Card: \\"lost\\" #2?"')
    expect((await check(dir, AS_OF)).code).toBe(0)
  })

  test('mistakes in other files do not keep anybody from writing a new one', async () => {
    const dir = content({ 'questions/broken.md': '---\nquestion: a: b\n---\n' })
    expect(await make(dir, 'question', 'lost-card')).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('new scenario', () => {
  test('a file, and its place in faq.yaml, whose other bytes stay', async () => {
    const catalog = (CONTENT['faq.yaml'] ?? '').replace(
      'scenarios: [borrow]',
      'scenarios: [ borrow ] # in order',
    )
    const dir = content({ 'faq.yaml': catalog })
    const found = await check(dir, AS_OF)
    const { code, stderr } = await make(dir, 'scenario', 'visit-us', '--title', 'Visiting: when and how')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(read(dir, 'faq.yaml')).toBe(catalog.replace('[ borrow ]', '[ borrow, visit-us ]'))
    expect(read(dir, 'scenarios/visit-us.yaml')).toContain('\ntitle:\n  en: "Visiting: when and how"\n')
    expect(await check(dir, AS_OF)).toEqual({ ...found, code: 0 })
  })

  test.each([
    { list: 'scenarios:\n  - borrow\n', to: 'scenarios:\n  - borrow\n  - visit\n' },
    { list: 'scenarios:\r\n- borrow # first\r\n', to: 'scenarios:\r\n- borrow # first\r\n- visit\r\n' },
    { list: 'scenarios:\n  [\n    borrow,\n  ]\n', to: 'scenarios:\n  [\n    borrow, visit,\n  ]\n' },
    { list: 'scenarios: ["borrow"]\n', to: 'scenarios: ["borrow", visit]\n' },
  ])('$list', async ({ list, to }) => {
    const lineEnd = list.includes('\r\n') ? '\r\n' : '\n'
    const catalogWith = (text: string): string =>
      (CONTENT['faq.yaml'] ?? '').replaceAll('\n', lineEnd).replace(`scenarios: [borrow]${lineEnd}`, text)
    const dir = content({ 'faq.yaml': catalogWith(list) })
    expect(await make(dir, 'scenario', 'visit')).toMatchObject({ code: 0, stderr: '' })
    expect(read(dir, 'faq.yaml')).toBe(catalogWith(to))
  })
})

describe('new translation', () => {
  test('the text of the original to translate over, with its hash: neither missing nor outdated', async () => {
    const dir = content()
    expect((await check(dir, AS_OF)).found).toEqual(['questions/renew.md:2 translation/missing'])
    expect(await make(dir, 'translation', 'renew', 'de')).toMatchObject({ code: 0, stderr: '' })
    expect(await check(dir, AS_OF)).toEqual({ code: 0, found: [] })
    const text = read(dir, 'questions/renew.de.md')
    expect(text).toContain('\nquestion: How do I renew?\n')
    expect(text).toContain(`\nsummary: 'Log in, then press "Renew": that is all.'\n`)
    expect(text).toContain('\nalsoAsked:\n  - Can I keep a book?')
    expect(text).toMatch(/\ntranslation: \{ of: "sha256:[0-9a-f]{16}", by: human, reviewed: false \}\n---\n/)
    expect(text.slice(text.lastIndexOf('---\n'))).toBe('---\n\n1. Log in.\n2. Press **Renew**.\n')
    expect(text).not.toContain('owner')
  })

  test('Windows line ends stay', async () => {
    const dir = content({ 'questions/renew.md': FILES['questions/renew.md'].replaceAll('\n', '\r\n') })
    expect(await make(dir, 'translation', 'renew', 'de')).toMatchObject({ code: 0, stderr: '' })
    expect(read(dir, 'questions/renew.de.md').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect((await check(dir, AS_OF)).found.filter((line) => line.includes('translation/'))).toEqual([])
  })
})

test.each([
  { words: ['question', 'renew'], says: 'there is a question renew already' },
  { words: ['question', 'extend'], says: 'extend is a former id of the question renew' },
  { words: ['question', 'fax'], says: 'fax is retired' },
  { words: ['question', 'Lost Card'], says: 'such as lost-card' },
  { words: ['question', 'Über-uns.md'], says: 'such as uber-uns' },
  {
    words: ['question', '圖書'],
    says: '"圖書" is not an id: use lower-case letters, digits and single hyphens',
  },
  { words: ['question', '../../etc/passwd'], says: 'is not an id' },
  { words: ['question', 'x', '--scenario', 'borow'], says: 'there is one with a similar name: borrow' },
  { words: ['question', 'x', '--owner', 'library'], says: 'there is no owner library; there are: desk' },
  { words: ['question'], says: 'usage: topasked new question <id>' },
  { words: ['question', 'a', 'b'], says: 'usage: topasked new question <id>' },
  { words: [], says: 'expects question, scenario or translation, not nothing' },
  { words: ['constructor', 'x'], says: 'expects question, scenario or translation, not "constructor"' },
  { words: ['scenario', 'feed'], says: 'feed is an address of the site' },
  { words: ['scenario', 'de'], says: 'de is an address of the site' },
  { words: ['scenario', 'borrow'], says: 'there is a scenario borrow already' },
  { words: ['scenario', 'x', '--owner', 'desk'], says: '--owner does not apply to a scenario' },
  { words: ['translation', 'renew', 'fr'], says: 'faq.yaml does not list the language fr; there ' },
  { words: ['translation', 'renew', 'en'], says: 'en is the language of the original' },
  { words: ['translation', 'extend', 'de'], says: 'the question extend is called renew now' },
  { words: ['translation', 'reneww', 'de'], says: 'there is one with a similar name: renew' },
])('refused: $words', async ({ words, says }) => {
  const dir = content()
  const before = readTree(dir)
  const { code, stdout, stderr } = await make(dir, ...words)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(says)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(readTree(dir)).toEqual(before)
})
