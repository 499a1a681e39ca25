import { readdirSync } from 'node:fs'
import { fixContent } from '@topasked/content'
import { describe, expect, test } from 'vitest'
import { RULES } from '../src/check/rules/index.ts'
import type { Example } from './example.ts'
import { fileOf, filesOf } from './example-files.ts'
import { load, makeFolder, OF_THE_BASE } from './folder.ts'
import { RULE_EXAMPLES } from './rule-examples.ts'

/** Rules whose mistakes no text can show: a folder without a catalog, a fault of ours, a link, a history. They have tests of their own. */
const WITHOUT_EXAMPLES = ['catalog/exists', 'file/handled', 'file/plain', 'id/permanent']

const hashes: Record<string, string> = {}

/** What translations in examples name as the version of their original. Read once, in the first test that needs it. */
async function versions(): Promise<Record<string, string>> {
  for (const id of hashes.renew ? [] : ['renew', 'fees']) {
    const of = 'sha256:0000000000000000'
    const text = `---\nquestion: Was?\ntranslation: { of: "${of}", by: human, reviewed: true }\n---\n\nDas.\n`
    const { messages } = await load({ [`questions/${id}.de.md`]: text })
    hashes[id] = messages.map(({ help }) => /of: (sha256:\w+)/.exec(help)?.[1]).find((hash) => hash) ?? ''
  }
  return hashes
}

interface Case {
  readonly rule: string
  readonly example: Example
}
const CASES: readonly Case[] = RULES.flatMap(({ id }) =>
  (RULE_EXAMPLES.get(id) ?? []).map((example) => ({ rule: id, example })),
)

/** Rules of which an example was fixed. */
const fixing = new Set<string>()

/** Messages that say something of the example, not of the base folder. */
async function check(files: Record<string, string>, rule: string) {
  const { before, after, fixed } = await fixContent({ dir: makeFolder(files), asOf: '2026-02-01' })
  // Some examples are Chinese in an English folder, some are in languages without interface words, and no font for Simplified Chinese is installed.
  const aside = new Set([
    ...OF_THE_BASE,
    'catalog/interface-language',
    'pdf/font-installed',
    'pdf/glyph-exists',
    'text/language-script',
  ])
  const own = ({ rule: other }: { rule: string }) => !aside.has(other) || other === rule
  return { messages: before.messages.filter(own), left: after.messages.filter(own), fixed }
}

describe('each mistake is one message, at its place, with a fix', () => {
  test.each(CASES)('$rule: $example.name', async ({ rule, example }) => {
    const { messages, left, fixed } = await check(filesOf(example, example.wrong, await versions()), rule)
    const shown = messages.map((m) => ({
      rule: m.rule,
      file: m.file,
      at: `${m.line}:${m.column}-${m.endLine}:${m.endColumn}`,
      help: m.help.replace(hashes.renew ?? '', 'HASH'),
    }))
    expect(shown).toEqual([{ rule, file: fileOf(example), at: example.at, help: example.help }])
    expect(messages[0]?.message).not.toMatch(/[.?]$/)
    if (!messages[0]?.fixable) return expect(fixed).toEqual([])
    fixing.add(rule)
    expect(left).toEqual([])
    const right = filesOf(example, example.right, hashes)
    for (const { path, after } of fixed) expect({ path, after }).toEqual({ path, after: right[path] })
  })

  const right = CASES.filter(({ example }) => example.right !== undefined)
  test.each(right)('$rule: $example.name, put right, has no message', async ({ rule, example }) => {
    expect((await check(filesOf(example, example.right, await versions()), rule)).messages).toEqual([])
  })
})

test('each rule has an example, and each file of examples a rule', () => {
  const ids = RULES.map(({ id }) => id)
  expect(ids.filter((id) => !RULE_EXAMPLES.get(id)?.length)).toEqual(WITHOUT_EXAMPLES)
  expect([...RULE_EXAMPLES.keys()].filter((id) => !ids.includes(id))).toEqual([])
})

test('the rules that say that they fix are those with an example that they fix', () => {
  expect([...fixing].sort()).toEqual(RULES.filter(({ fixes }) => fixes).map(({ id }) => id))
})

test('the base folder has no message', async () => {
  const { messages, corpus } = await load({})
  expect(messages).toEqual([])
  expect(corpus).toBeDefined()
})

test('each rule in the folder is listed', async () => {
  const folder = new URL('../src/check/rules/', import.meta.url)
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\w[\\/].*\.ts$/.test(path),
  )
  const modules = await Promise.all(paths.map((path): Promise<object> => import(new URL(path, folder).href)))
  const rules = modules.flatMap((exported) =>
    Object.values(exported).filter((value) => typeof value === 'object' && value && 'stage' in value),
  )
  expect(rules.filter((rule) => !RULES.includes(rule)).map(({ id }) => id)).toEqual([])
  expect(rules).toHaveLength(RULES.length)
})

test('rule ids are unique', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
})

/** What looks like a mistake and is none. */
test.each([
  ['an address with Chinese in its path', '見 https://zh.wikipedia.org/wiki/香港 一頁。'],
  ['a number and a full stop', '1.5 GB is enough.'],
  ['a hyphen before a number', '-5 degrees is too cold.'],
  ['a tag', '#covid and #flu are no reason.'],
  ['a power and a glob', 'It is 2 ** 3, or `src/**` and src/**/a.md and test/**.'],
  ['a time', 'Come at 12:30, or 9:pm.'],
  ['a citation', 'As others say [1] (2024).'],
  ['cells that are empty', '| a | b |\n| --- | --- |\n| c | d | |'],
  ['bars in a text', 'Press a | b, then c | d.'],
  ['an emoji of several people', 'Bring 👨‍👩‍👧 along 🏴󠁧󠁢󠁥󠁮󠁧󠁿.'],
  ['Persian with its joiners', 'می‌خواهم'],
  ['braces', 'Write {name} and {id}.'],
  ['brackets', 'The array a[0][1], [sic] and [x].'],
  ['an underline of many signs', 'Ask.\n\n---\n\nThen go.'],
  ['a set of characters', 'Any of [^abc] and `[^1]`, but \\[^1] not.'],
  ['a footnote', 'It is free[^1].\n\n[^1]: In May.'],
  ['colons and words', 'Bring this :note, that :tip and Note: warning.'],
  ['a time before a bracket', 'From 12:30[sic] on, see x:only[1] and :smile[1].'],
  ['code with colons', '`::: warning` and `::include{fragment="x"}`\n\n```\n::: warning\n```'],
  ['colons that are escaped', '\\::: warning and \\::include{fragment="x"}'],
  ['names with two colons', 'Use std::include and Foo::included.'],
  ['hours in lines', '9- 12 in May\n14- 17 in June'],
  ['one number and a hyphen', '2- Factor is a name.\nSo it is.'],
  ['words that begin with a number', '2-factor login\n3-step process'],
  ['bold that works', 'It is **fine**, **also *here* and** there, and ***so* on**.'],
  ['asterisks for a footnote', 'It is 10 for members**.\n\n** Not in May.\n\n\\**Nor in June.'],
  ['a power beside a word', 'Say 2 **3 or x**y or /**all.'],
  ['a list of asterisks', '* **One:** this\n* **Two:** that'],
  ['a remark after brackets', 'See [this] (or that) and [01 23 45] (tel: ask us).'],
  ['a quoted name in the other script', '公司「华为」的手機。'],
])('no false alarm: %s', async (_, text) => {
  const { messages } = await load({
    'questions/renew.md': `---\nquestion: How?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\n${text}\n`,
  })
  // Some are whole texts of another language in an English folder.
  const aside = ['pdf/glyph-exists', 'text/language-script']
  expect(messages.filter(({ rule }) => !aside.includes(rule))).toEqual([])
})

test.each([
  ['a text over several lines', 'question: "How do I\n  renew: at home?"'],
  ['a block of text', 'question: >-\n  How do I renew:\n  at home? #1'],
  ['a list over several lines', 'question: How?\ntags: [\n  login,\n  "mfa: two"\n]'],
  ['a note after a value', 'question: How?\n# ask Anna'],
  ['a colon in an address', 'question: How?\nsource: https://example.org:8080/a#b'],
  ['an apostrophe inside a word', "question: What's due?"],
  ['quotes inside a text', 'question: What does "due" mean?'],
])('no false alarm in the fields: %s', async (_, text) => {
  const { messages } = await load({
    'questions/renew.md': `---\n${text}\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\nAsk.\n`,
  })
  expect(messages).toEqual([])
})
