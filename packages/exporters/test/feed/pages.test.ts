import { emitSchema, type Feed } from '@topasked/schema'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { feedChannel } from '../../src/index.ts'
import { corpusOf } from '../corpus.ts'
import { filesOf, jsonAt } from '../support/files.ts'

const SITE = 'https://faq.example.edu/'
const rendered = filesOf(feedChannel, long(60))

/** So many questions with answers of some 9 kB a form, one of them as large as a page. */
function long(count: number) {
  const markdown = `${'Turn it off and on again. '.repeat(350)}\n\n`
  const ids = Array.from({ length: count }, (_, index) => `q-${String(index).padStart(3, '0')}`)
  return corpusOf({
    catalog: { locales: { default: 'en' } },
    scenarios: { start: { title: { en: 'Start' }, aliases: ['begin'] } },
    questions: Object.fromEntries(
      ids.map((id, index) => {
        const text = index === 3 ? markdown.repeat(20) : markdown
        return [id, { en: { title: `About ${id}?`, markdown: text, meta: { scenarios: ['start'] } } }]
      }),
    ),
  })
}

test('a feed that would pass 250 kB goes on in further pages, each item once and in order', async () => {
  const files = await rendered
  const titles: string[] = []
  const pages: string[] = []
  for (let next: string | undefined = `${SITE}feed/en/feed.json`; next !== undefined; ) {
    const path: string = next.slice(SITE.length)
    const feed: Feed = jsonAt<Feed>(files, path)
    pages.push(path)
    titles.push(...feed.items.map(({ title }) => title))
    expect(feed.feed_url).toBe(`${SITE}feed/en/feed.json`)
    expect(files.get(path)?.data.output?.questions).toHaveLength(feed.items.length)
    if (feed.items.length > 1) expect(Buffer.byteLength(String(files.get(path)?.value))).toBeLessThan(250_000)
    next = feed.next_url
    expect(pages).not.toContain(next?.slice(SITE.length))
  }
  expect(titles).toEqual(
    Array.from({ length: 60 }, (_, index) => `About q-${String(index).padStart(3, '0')}?`),
  )
  expect(pages.slice(0, 3)).toEqual(['feed/en/feed.json', 'feed/en/feed/2.json', 'feed/en/feed/3.json'])
  // The item that is larger than a page has one to itself.
  expect(jsonAt<Feed>(files, 'feed/en/feed/2.json').items.map(({ title }) => title)).toEqual(['About q-003?'])
})

test('pages are filled as far as they go', async () => {
  const files = await rendered
  const page = (number: number) => Buffer.byteLength(String(files.get(`feed/en/feed/${number}.json`)?.value))
  const item = JSON.stringify(jsonAt<Feed>(files, 'feed/en/feed/3.json').items[0], null, 2).length + 200
  expect(page(3) + item).toBeGreaterThan(250_000)
})

test('a former name of a scenario leads on to the pages of the name of today', async () => {
  const files = await rendered
  const [begin, start] = ['feed/en/begin.json', 'feed/en/start.json'].map((path) => jsonAt<Feed>(files, path))
  expect(begin).toEqual(start)
  expect(begin?.next_url).toBe(`${SITE}feed/en/start/2.json`)
  expect([...files.keys()].filter((path) => path.startsWith('feed/en/begin'))).toEqual(['feed/en/begin.json'])
})

test('every page is valid JSON Feed 1.1 and valid by our own schema', async () => {
  const files = await rendered
  const jsonFeed = formats.default(new Ajv({ strict: false })).compile(jsonFeedSchema)
  const ours = formats.default(new Ajv2020({ strict: false })).compile(JSON.parse(emitSchema('feed')))
  for (const path of [...files.keys()].filter((name) => name.startsWith('feed/en/'))) {
    expect([path, jsonFeed(jsonAt(files, path)), jsonFeed.errors]).toEqual([path, true, null])
    expect([path, ours(jsonAt(files, path)), ours.errors]).toEqual([path, true, null])
  }
})

test('25 ordinary questions are one page', async () => {
  const questions = Object.fromEntries(
    Array.from({ length: 25 }, (_, index) => [
      `q-${index}`,
      { en: { title: 'A?', markdown: 'Do. '.repeat(300) } },
    ]),
  )
  const files = await filesOf(feedChannel, corpusOf({ questions }))
  expect(jsonAt(files, 'feed/en/feed.json')).not.toHaveProperty('next_url')
})
