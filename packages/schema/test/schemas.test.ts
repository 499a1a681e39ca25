import { readdirSync, readFileSync } from 'node:fs'
import { emitSchema, ID_PATTERN, RESERVED_IDS, SCHEMAS, type SchemaName } from '@topasked/schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'

const NAMES = Object.keys(SCHEMAS) as SchemaName[]
const FOLDER = new URL('../json/', import.meta.url)

interface Schema {
  readonly description?: string
  readonly $ref?: string
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
}

/** Every field of a schema, at any depth, as `a.b.c`. */
function* fieldsOf(schema: Schema, path = ''): Generator<readonly [string, Schema]> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    yield [`${path}${name}`, field]
    yield* fieldsOf(field, `${path}${name}.`)
  }
}

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
formats.default(ajv)

function compile(name: SchemaName) {
  return ajv.getSchema(`urn:topasked:schema:${name}`) ?? ajv.compile(JSON.parse(emitSchema(name)))
}

describe('the emitted files', () => {
  test('are all there, and no others', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(NAMES.map((name) => `${name}.schema.json`).sort())
  })

  test.each(NAMES)('%s is what the source says (npm run emit -w @topasked/schema)', (name) => {
    expect(readFileSync(new URL(`${name}.schema.json`, FOLDER), 'utf8')).toBe(emitSchema(name))
  })

  test.each(NAMES)('%s compiles strictly', (name) => {
    expect(() => compile(name)).not.toThrow()
  })

  test.each(['question', 'translation', 'catalog', 'scenario', 'links', 'retired'] as const)(
    '%s has a sentence for each field',
    (name) => {
      const silent = [...fieldsOf(SCHEMAS[name] as Schema)]
        .filter(([, field]) => !field.description?.endsWith('.') && field.const === undefined)
        .map(([path]) => path)
      expect(silent).toEqual([])
    },
  )
})

const question = {
  question: 'How?',
  scenarios: ['new'],
  audience: ['all'],
  owner: 'desk',
  reviewed: '2026-01-05',
}
const link = { url: 'https://example.org/', precision: 'exact', access: 'public', label: { en: 'Page' } }

interface Case {
  readonly schema: SchemaName
  readonly name: string
  readonly value: unknown
  /** `instancePath keyword` of each error; none for a valid value. */
  readonly errors: readonly string[]
}

const CASES: readonly Case[] = [
  { schema: 'question', name: 'the least', value: question, errors: [] },
  { schema: 'question', name: 'no owner', value: { ...question, owner: undefined }, errors: [' required'] },
  {
    schema: 'question',
    name: 'an unknown field',
    value: { ...question, senario: 1 },
    errors: [' additionalProperties'],
  },
  {
    schema: 'question',
    name: 'a day that is none',
    value: { ...question, reviewed: '5 Jan' },
    errors: ['/reviewed format'],
  },
  {
    schema: 'question',
    name: 'no scenario',
    value: { ...question, scenarios: [] },
    errors: ['/scenarios minItems'],
  },
  {
    schema: 'question',
    name: 'an id with capitals',
    value: { ...question, owner: 'Desk' },
    errors: ['/owner pattern'],
  },
  {
    schema: 'question',
    name: 'a channel twice',
    value: { ...question, channels: ['site', 'site'] },
    errors: ['/channels uniqueItems'],
  },
  {
    schema: 'question',
    name: 'not on the site',
    value: { ...question, channels: ['pdf'] },
    errors: ['/channels contains', '/channels/0 const'],
  },
  {
    schema: 'question',
    name: 'an open validity',
    value: { ...question, valid: { until: '2026-12-31' } },
    errors: [],
  },
  {
    schema: 'translation',
    name: 'a field of the original',
    value: {
      question: 'Wie?',
      owner: 'desk',
      translation: { of: 'sha256:0123456789abcdef', by: 'human', reviewed: true },
    },
    errors: [' additionalProperties'],
  },
  { schema: 'links', name: 'one link', value: { page: link }, errors: [] },
  {
    schema: 'links',
    name: 'an unknown precision',
    value: { page: { ...link, precision: 'vague' } },
    errors: ['/page/precision enum'],
  },
  { schema: 'scenario', name: 'the least', value: { title: { en: 'New' } }, errors: [] },
  { schema: 'scenario', name: 'no title', value: {}, errors: [' required'] },
]

test.each(CASES)('$schema: $name', ({ schema, value, errors }) => {
  const validate = compile(schema)
  validate(JSON.parse(JSON.stringify(value)))
  const found = (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
  expect(found.sort()).toEqual([...errors].sort())
})

test('reserved ids look like ids or locales', () => {
  const pattern = new RegExp(ID_PATTERN, 'u')
  expect(RESERVED_IDS.filter((id) => !pattern.test(id))).toEqual([])
})
