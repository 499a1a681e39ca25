import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { ContentRule, LineRule, SchemaRule, TextRule } from '../src/check/rule.ts'
import { CONTENT_RULES, LINE_RULES, SCHEMA_RULES, TEXT_RULES } from '../src/check/rules/index.ts'
import type { Content } from '../src/read/content.ts'
import type { Source } from '../src/read/source.ts'
import * as answerSize from '../src/resolve/answer-size.ts'
import * as tree from '../src/resolve/resolve-tree.ts'
import { load, question } from './folder.ts'

/** One more rule while a test runs, before all others. */
function addRule<T>(rules: readonly T[], rule: T): void {
  const list = rules as T[]
  list.unshift(rule)
  onTestFinished(() => void list.splice(list.indexOf(rule), 1))
}

const ABOUT = { description: 'A rule of a test.', severity: 'error' } as const

function addContentRule(check: ContentRule['check']): void {
  addRule<ContentRule>(CONTENT_RULES, { ...ABOUT, id: 'test/rule', stage: 'content', check })
}

/** Two ordinary answers and one with a mistake that other rules find. */
const FILES = {
  'questions/fees.md': question(
    'What does it cost?',
    'See [here](https://example.org/).',
    'scenarios: [pay]',
  ),
}

async function messagesOf(files: Readonly<Record<string, string>> = FILES) {
  const { messages, corpus } = await load(files)
  expect(corpus).toBeUndefined()
  for (const { message, help } of messages) expect(`${message} ${help}`).not.toMatch(/\bat .*:\d+:\d+/)
  return messages.map(({ file, rule, message }) => ({ file, rule, message }))
}

const WARNED = { file: 'questions/fees.md', rule: 'link/text', message: expect.any(String) }
const failed = (file: string, doing: string, why = 'TypeError: not a thing') => ({
  file,
  rule: 'file/handled',
  message: `${doing} failed on this file: ${why}`,
})
const fail = (): never => {
  throw new TypeError('not a\nthing')
}
const endless = (): never => {
  for (;;);
}

describe('a rule that throws is one message on the file it looked at, and all else is checked', () => {
  const RENEW = failed('questions/renew.md', 'the rule test/rule')

  test.each<[string, (content: Content, see: (source: Source) => void) => void]>([
    ['sources', ({ sources }, see) => sources.forEach(see)],
    ['questions', ({ questions }, see) => [...questions.values()].forEach(({ source }) => void see(source))],
    ['entries', ({ questions }, see) => [...questions].forEach(([, { source }]) => void see(source))],
    ['each', ({ questions }, see) => questions.forEach(({ source }) => void see(source))],
    ['kinds', ({ sources }, see) => sources.filter(({ kind }) => kind === 'question').forEach(see)],
  ])('as it goes over %s', async (_, each) => {
    addContentRule((content, found) =>
      each(content, (source) => {
        if (source.id === 'renew') fail()
        if (source.id === 'fees') found(source, { reason: 'seen', help: 'none' })
      }),
    )
    const seen = { file: 'questions/fees.md', rule: 'test/rule', message: 'seen' }
    expect(await messagesOf()).toEqual([seen, WARNED, RENEW])
  })

  test('though it looks everything else up', async () => {
    addContentRule(({ sources, questions, links, catalog }) => {
      for (const { id } of sources) {
        if (id === 'renew' && questions.has('fees') && questions.size === 2 && links && catalog) fail()
      }
    })
    expect(await messagesOf()).toEqual([WARNED, RENEW])
  })

  test('before it looks at any file but the registry', async () => {
    addContentRule(({ links }) => {
      if (links?.data) fail()
    })
    expect(await messagesOf()).toEqual([failed('links.yaml', 'the rule test/rule'), WARNED])
  })

  test('on all of them only together: the catalog has it', async () => {
    addContentRule(({ sources }) => {
      if (sources.length > 1) fail()
    })
    expect(await messagesOf()).toEqual([failed('faq.yaml', 'the rule test/rule'), WARNED])
  })

  test.each([
    [
      'text',
      () => addRule<TextRule>(TEXT_RULES, { ...ABOUT, id: 'test/rule', stage: 'text', check: failAtRenew }),
    ],
    [
      'line',
      () =>
        addRule<LineRule>(LINE_RULES, {
          ...ABOUT,
          id: 'test/rule',
          stage: 'line',
          check: (_, yaml) => failAtRenew(yaml.text),
        }),
    ],
  ])('over the %s of a file', async (_, add) => {
    add()
    expect(await messagesOf()).toEqual([WARNED, RENEW])
  })

  test('over what the schema has against a file', async () => {
    addRule<SchemaRule>(SCHEMA_RULES, { ...ABOUT, id: 'test/rule', stage: 'schema', explain: fail })
    const files = { ...FILES, 'questions/renew.md': question('How?', 'Ask.').replace('owner: desk\n', '') }
    const missing = {
      file: 'questions/renew.md',
      rule: 'frontmatter/missing-field',
      message: expect.any(String),
    }
    expect(await messagesOf(files)).toEqual([WARNED, RENEW, missing])
  })
})

function* failAtRenew(text: string): Iterable<never> {
  if (text.includes('How do I renew?')) yield fail()
}

describe('a rule that does not end is one message on the file it looked at', () => {
  const SLOW = {
    file: 'questions/renew.md',
    rule: 'file/limit',
    message: 'the rule test/rule takes too long on this file',
  }

  test('over the whole content', async () => {
    addContentRule(({ sources }) => {
      for (const { id } of sources) if (id === 'renew') endless()
    })
    expect(await messagesOf()).toEqual([WARNED, SLOW])
  })

  test('over the text of a file, and nothing else is said of it', async () => {
    addRule<TextRule>(TEXT_RULES, {
      ...ABOUT,
      id: 'test/rule',
      stage: 'text',
      *check(text) {
        if (text.includes('How do I renew?'))
          yield { reason: 'said', help: 'so', offset: 0, end: 1, severity: 'note' }
        if (text.includes('How do I renew?')) endless()
      },
    })
    expect(await messagesOf()).toEqual([WARNED, SLOW])
  })

  test('in a regular expression', async () => {
    addContentRule(({ sources }) => {
      for (const { id } of sources) if (id === 'renew') /^(a+)+$/.test(`${'a'.repeat(60)}b`)
    })
    expect(await messagesOf()).toEqual([WARNED, SLOW])
  })
})

describe('what cannot be resolved is a message on the question', () => {
  test('while it is resolved', async () => {
    const { resolveTree } = tree
    const spy = vi.spyOn(tree, 'resolveTree')
    onTestFinished(() => spy.mockRestore())
    spy.mockImplementation((source, ...rest) =>
      source.id === 'renew' ? fail() : resolveTree(source, ...rest),
    )
    const { messages } = await load({})
    expect(messages.map(({ file, message }) => ({ file, message }))).toEqual([
      {
        file: 'questions/renew.md',
        message: expect.stringMatching(/^resolving .* failed on this file: TypeError/),
      },
    ])
  })

  test('while it is counted', async () => {
    const { tooLarge } = answerSize.AnswerSizes.prototype
    const spy = vi.spyOn(answerSize.AnswerSizes.prototype, 'tooLarge')
    onTestFinished(() => spy.mockRestore())
    spy.mockImplementation(function (this: answerSize.AnswerSizes, source) {
      return source.id === 'renew' ? endless() : tooLarge.call(this, source)
    })
    const { messages } = await load({})
    expect(messages.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['questions/renew.md file/limit'])
  })
})
