import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const PAGE = read('docs/feed.md')

interface Schema {
  readonly properties: Readonly<Record<string, Schema>>
  readonly items: Schema
}
const schemaOf = (name: string): Schema => JSON.parse(read(`packages/schema/json/${name}.schema.json`))
const item = schemaOf('feed').properties.items?.items
const entry = schemaOf('sync-index').properties.questions?.items

/** Fields that feeds of any kind have. */
const COMMON = ['id', 'url']

test.each([
  ['an item of a feed', item, 12],
  ['what only these feeds have', item?.properties._topasked, 9],
  ['a question in the files for copies', schemaOf('sync-question'), 12],
  ['an entry of the index', entry, 5],
])('the page about the feed names each field of %s', (_, schema, least) => {
  const names = Object.keys(schema?.properties ?? {}).filter((name) => !COMMON.includes(name))
  expect(names.length).toBeGreaterThanOrEqual(least)
  expect(names.filter((name) => !PAGE.includes(`\`${name}\``))).toEqual([])
})
