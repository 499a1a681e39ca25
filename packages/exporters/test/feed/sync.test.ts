import { emitSchema, type SyncIndex, type SyncQuestion } from '@topasked/schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { feedChannel } from '../../src/index.ts'
import { CAMPUS, campus } from '../support/campus.ts'
import { filesOf, jsonAt } from '../support/files.ts'

const INDEX = 'feed/v1/index.json'
const indexOf = async (corpus = campus()) => jsonAt<SyncIndex>(await filesOf(feedChannel, corpus), INDEX)

test('the index lists current and archived questions by id, then language', async () => {
  const { questions } = await indexOf()
  expect(questions.map(({ id, locale, status }) => `${id} ${locale} ${status}`)).toEqual([
    'new-phone en current',
    'new-phone zh-Hant current',
    'on-paper en current',
    'on-paper zh-Hant current',
    'register en current',
    'register zh-Hant current',
    'release en archived',
    'release zh-Hant archived',
  ])
})

test('each entry leads to a file of the same hash', async () => {
  const files = await filesOf(feedChannel, campus())
  for (const { id, locale, hash, url, updatedAt } of jsonAt<SyncIndex>(files, INDEX).questions) {
    const path = url.replace('https://faq.example.edu/', '')
    expect(jsonAt<SyncQuestion>(files, path)).toMatchObject({
      id,
      locale,
      hash,
      updatedAt,
      _topasked: { hash },
    })
  }
})

test('one question whole', async () => {
  const files = await filesOf(feedChannel, campus())
  expect(jsonAt(files, 'feed/v1/questions/zh-Hant/new-phone.json')).toMatchObject({
    schemaVersion: 1,
    language: 'en',
    permalink: 'https://faq.example.edu/zh-Hant/q/new-phone/',
    question: 'I have a new phone.',
    content_markdown:
      '*此答案尚未有中文版本，現以原文顯示。*\n\n*適用至 2026年12月31日*\n\n## Steps\n\n' +
      '1. See [registering](https://faq.example.edu/zh-Hant/q/register/).[^new-phone-1]\n\n[^new-phone-1]: Soon.\n',
    tags: [],
  })
})

test('what is for paper stays out of every form', async () => {
  const files = await filesOf(feedChannel, campus())
  expect(JSON.stringify(jsonAt(files, 'feed/v1/questions/en/on-paper.json'))).not.toContain('PAPER')
})

test('a former id is a copy of the file', async () => {
  const files = await filesOf(feedChannel, campus())
  const path = (id: string) => `feed/v1/questions/en/${id}.json`
  expect(jsonAt(files, path('enrol'))).toEqual(jsonAt(files, path('register')))
})

test('index and questions are valid by the schemas published beside them', async () => {
  const files = await filesOf(feedChannel, campus())
  for (const [name, pattern] of [
    ['sync-index', /^feed\/v1\/index\.json$/],
    ['sync-changes', /^feed\/v1\/changes\.json$/],
    ['sync-question', /^feed\/v1\/questions\//],
  ] as const) {
    const validate = formats
      .default(new Ajv2020({ strict: false }))
      .compile(jsonAt(files, `feed/v1/schema/${name}.schema.json`))
    for (const path of [...files.keys()].filter((file) => pattern.test(file))) {
      expect([path, validate(jsonAt(files, path)), validate.errors]).toEqual([path, true, null])
    }
  }
  expect(String(files.get('feed/v1/schema/feed.schema.json')?.value)).toBe(emitSchema('feed'))
})

const edited = (change: object) => {
  const register = CAMPUS.questions.register ?? {}
  const en = { title: '', markdown: '', ...register.en, ...change }
  return campus({ questions: { ...CAMPUS.questions, register: { ...register, en } } })
}
const portal = {
  url: 'https://new.example.edu/',
  precision: 'exact',
  access: 'public',
  label: { en: 'x' },
} as const

test.each<[string, ReturnType<typeof campus>]>([
  ['title', edited({ title: 'Other?' })],
  ['answer', edited({ markdown: 'Other.' })],
  ['summary', edited({ summary: 'Other.' })],
  ['other wordings', edited({ alsoAsked: ['Other?'] })],
  ['address in the registry', campus({ links: { portal } })],
])('the hash and the generation change with the %s', async (_name, corpus) => {
  const [before, after] = [await indexOf(), await indexOf(corpus)]
  const hashOf = ({ questions }: SyncIndex) =>
    questions.find(({ id, locale }) => id === 'register' && locale === 'en')?.hash
  expect(hashOf(after)).not.toBe(hashOf(before))
  expect(after.generation).not.toBe(before.generation)
})

test('a question that is not touched keeps its hash', async () => {
  const [before, after] = [await indexOf(), await indexOf(edited({ title: 'Other?' }))]
  const hashOf = ({ questions }: SyncIndex) => questions.find(({ id }) => id === 'release')?.hash
  expect(hashOf(after)).toBe(hashOf(before))
})
