import type { FeedQuestion } from '@topasked/feed-client'
import { emitSchema, LOCALE_PATTERN, type SyncQuestion } from '@topasked/schema'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, expectTypeOf, test } from 'vitest'
import { campus } from '../../exporters/test/support/campus.ts'
import { questionShape } from '../src/question-shape.ts'
import { wrongShape } from './support/damage.ts'
import { Random } from './support/random.ts'
import { treeOf } from './support/serve-feed.ts'

const validate = formats
  .default(new Ajv2020({ allErrors: true, strict: false, verbose: true }))
  .compile(JSON.parse(emitSchema('sync-question')))

const QUESTIONS = [...(await treeOf(campus()))].filter(([path]) => path.startsWith('questions/'))

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T

test('the types are those of the schema', () => {
  expectTypeOf<FeedQuestion>().toEqualTypeOf<DeepReadonly<SyncQuestion>>()
})

test('what the feed channel writes is taken', () => {
  expect(QUESTIONS.length).toBeGreaterThan(5)
  for (const [path, text] of QUESTIONS)
    expect([path, questionShape.problem(JSON.parse(text), '')]).toEqual([path, undefined])
})

/** Where the client is less strict than the schema: texts and lists may be empty, addresses http:, tags of any form. */
function isLenient({ keyword, params, data }: ErrorObject): boolean {
  if (['minLength', 'minItems', 'minProperties', 'additionalProperties'].includes(keyword)) return true
  return keyword === 'pattern' && params.pattern === LOCALE_PATTERN && data === 'x'
}

test('whatever is changed in a question, the client and the schema agree on it', () => {
  const random = new Random(7)
  const seen = { taken: 0, refused: 0 }
  for (let round = 0; round < 4000; round += 1) {
    const [, text] = random.pick(QUESTIONS)
    const question = JSON.parse(wrongShape(text, random))
    const problem = questionShape.problem(question, '')
    const fits = validate(question)
    const errors = (validate.errors ?? []).filter((error) => !isLenient(error))
    // The schema says in words only what the address of a contact is.
    if (problem?.startsWith('contact.url is not an http')) continue
    if (fits) expect([question, problem]).toEqual([question, undefined])
    else if (errors.length > 0) expect([errors, problem]).toEqual([errors, expect.any(String)])
    seen[fits ? 'taken' : 'refused'] += 1
  }
  expect(seen.taken).toBeGreaterThan(200)
  expect(seen.refused).toBeGreaterThan(1000)
})

const question: Record<string, unknown> = JSON.parse(QUESTIONS[0]?.[1] ?? '')
const extended = (fields: object) => ({
  ...question,
  _topasked: { ...(question._topasked as object), ...fields },
})

test.each<[string, object, string | undefined]>([
  [
    'a program as its address',
    { permalink: 'javascript:alert(1)' },
    'permalink is not an http or https address',
  ],
  [
    'an address with a line break',
    { permalink: 'https://x/\ny' },
    'permalink is not an http or https address',
  ],
  ['an address without a host', { permalink: 'https:///x' }, 'permalink is not an http or https address'],
  ['an address at http', { permalink: 'http://faq.example.edu/q/x/' }, undefined],
  [
    'a contact that is a program',
    { contact: { name: 'x', url: 'java\nscript:x' } },
    'contact.url is not an http, https, mailto or tel address',
  ],
  ['a contact by mail', { contact: { name: 'x', url: 'mailto:desk@example.edu' } }, undefined],
  ['a contact by telephone', { contact: { name: 'x', url: 'tel:+85212345678' } }, undefined],
  [
    'a time without a zone',
    { updatedAt: '2026-01-01T00:00:00' },
    'updatedAt is not a time such as 2026-11-24T08:00:00Z',
  ],
  ['a number in a list', { tags: ['a', 1] }, 'tags[1] is not a text'],
  ['an empty text', { content_text: '' }, undefined],
  ['no status', extended({ status: undefined }), '_topasked.status is not current or archived'],
  [
    'a program in another language',
    extended({ translations: { fr: 'data:text/html,x' } }),
    '_topasked.translations.fr is not an http or https address',
  ],
  [
    'a language that is none',
    extended({ translations: { '../x': 'https://x.example/' } }),
    'the key "../x" of _topasked.translations is not a language tag',
  ],
])('a question with %s', (_name, fields, problem) => {
  expect(questionShape.problem({ ...question, ...fields }, '')).toBe(problem)
})
