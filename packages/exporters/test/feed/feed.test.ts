import { emitSchema, type Feed } from '@topasked/schema'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { feedChannel } from '../../src/index.ts'
import { corpusOf } from '../corpus.ts'
import { campus, HOSTILE_TEXTS } from '../support/campus.ts'
import { filesOf, jsonAt, textAt } from '../support/files.ts'
import { expectInert } from '../support/inert.ts'
import { parseElements } from '../support/parse-html.ts'

const ids = (feed: Feed) => feed.items.map((item) => item.id)
const feedPaths = (files: ReadonlyMap<string, unknown>) =>
  [...files.keys()].filter((path) => /^feed\/(?:en|zh-Hant)\//.test(path))

describe('which questions are where', async () => {
  const files = await filesOf(feedChannel, campus())

  test.each([
    ['feed/en/feed.json', ['on-paper', 'register', 'new-phone']],
    ['feed/en/start.json', ['on-paper', 'register']],
    ['feed/en/lost.json', ['new-phone', 'register']],
    ['feed/en/news.json', []],
    ['feed/en/archive.json', ['release']],
    ['feed/zh-Hant/feed.json', ['on-paper', 'register', 'new-phone']],
    ['feed/zh-Hant/archive.json', ['release']],
  ])('%s', (path, expected) => {
    const base = path.startsWith('feed/en/')
      ? 'https://faq.example.edu/q/'
      : 'https://faq.example.edu/zh-Hant/q/'
    const feed = jsonAt<Feed>(files, path)
    expect(ids(feed)).toEqual(expected.map((id) => `${base}${id}/`))
    expect(files.get(path)?.data.output).toMatchObject({
      mediaType: 'application/feed+json',
      questions: expected,
    })
  })

  test('there are no others', () => {
    expect(feedPaths(files)).toHaveLength(12)
  })

  test('a former name of a scenario is a copy that names the feed of today', () => {
    expect(jsonAt(files, 'feed/en/no-phone.json')).toEqual(jsonAt(files, 'feed/en/lost.json'))
    expect(jsonAt(files, 'feed/en/no-phone.json')).toMatchObject({
      feed_url: 'https://faq.example.edu/feed/en/lost.json',
    })
  })

  test('a scenario that is over says so', () => {
    expect(jsonAt(files, 'feed/en/news.json')).toMatchObject({ expired: true, title: 'Top asked: News' })
    expect(jsonAt(files, 'feed/en/lost.json')).not.toHaveProperty('expired')
  })
})

test('what stands in a feed and an item', async () => {
  const files = await filesOf(feedChannel, campus())
  const { items, ...head } = jsonAt<Feed>(files, 'feed/zh-Hant/start.json')
  expect(head).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: '常見問題：新來',
    home_page_url: 'https://faq.example.edu/zh-Hant/start/',
    feed_url: 'https://faq.example.edu/feed/zh-Hant/start.json',
    description: '這是示範。\n\n示範大學的常見問題與解答。',
    language: 'zh-Hant-HK',
    authors: [{ name: '示範大學' }],
  })
  const { _topasked, ...register } = jsonAt<Feed>(files, 'feed/en/lost.json').items[1] ?? {}
  expect(register).toEqual({
    id: 'https://faq.example.edu/q/register/',
    url: 'https://faq.example.edu/q/register/',
    title: 'How do I register?',
    content_html:
      '<p>Open the <a href="https://portal.example.edu/">portal</a> (sign-in required).</p>\n' +
      '<p><img src="https://faq.example.edu/assets/faq/portal.01234567.svg" alt="The portal" width="320" height="200" /></p>\n' +
      '<blockquote>\n<p><strong>Tip</strong></p>\n<p>Once.</p>\n</blockquote>',
    content_text:
      'Open the portal (https://portal.example.edu/) (sign-in required).\n\n[Picture: The portal]\n\nTip: Once.',
    summary: 'On the portal.',
    image: 'https://faq.example.edu/assets/faq/portal.01234567.svg',
    date_modified: '2026-11-01T00:00:00Z',
    authors: [{ name: 'Service Desk', url: 'https://desk.example.edu/' }],
    tags: ['enrolment'],
    language: 'en',
    attachments: [
      {
        url: 'https://faq.example.edu/pdf/en/start.pdf',
        mime_type: 'application/pdf',
        title: 'Top asked: New here',
      },
    ],
  })
  expect(_topasked).toEqual({
    about: 'https://github.com/topasked/topasked/blob/main/docs/feed.md',
    scenarios: ['start', 'lost'],
    audience: ['student', 'staff'],
    status: 'current',
    reviewed: '2026-11-01',
    owner: 'desk',
    alsoAsked: ['Where do I enrol?'],
    hash: expect.stringMatching(/^sha256:[0-9a-f]{16}$/),
    translations: { 'zh-Hant': 'https://faq.example.edu/zh-Hant/q/register/' },
  })
})

test('the picture that an item shows is among the files', async () => {
  const files = await filesOf(feedChannel, campus())
  expect(files.get('assets/faq/portal.01234567.svg')?.data.output).toEqual({ mediaType: 'image/svg+xml' })
})

test('a preview has its own pages and pictures and the same ids', async () => {
  const files = await filesOf(feedChannel, campus(), 'https://preview.example/pr-7/')
  const [item] = jsonAt<Feed>(files, 'feed/en/lost.json').items
  expect(item?.id).toBe('https://faq.example.edu/q/new-phone/')
  expect(item?.url).toBe('https://preview.example/pr-7/q/new-phone/')
  expect(item?.content_html).toContain('href="https://preview.example/pr-7/q/register/"')
  expect(jsonAt<Feed>(files, 'feed/en/feed.json').items[1]?.image).toMatch(
    /^https:\/\/preview\.example\/pr-7\/assets\/faq\//,
  )
})

test('what a copy must say stands first, in the language of the feed', async () => {
  const files = await filesOf(feedChannel, campus())
  const first = (path: string, index: number) => {
    const { content_html, content_text, language } = jsonAt<Feed>(files, path).items[index] ?? {}
    return [language, content_html?.split('\n')[0], content_text?.split('\n')[0]]
  }
  expect(first('feed/en/archive.json', 0)).toEqual([
    'en',
    '<p><em>This answer was valid until 31 December 2021.</em></p>',
    'This answer was valid until 31 December 2021.',
  ])
  expect(first('feed/zh-Hant/feed.json', 1)).toEqual([
    'zh-Hant-HK',
    '<p><em>機器翻譯，尚未經人手覆核。</em></p>',
    '機器翻譯，尚未經人手覆核。',
  ])
  expect(first('feed/zh-Hant/lost.json', 0)).toEqual([
    'en',
    '<p lang="zh-Hant-HK"><em>此答案尚未有中文版本，現以原文顯示。</em></p>',
    '此答案尚未有中文版本，現以原文顯示。',
  ])
})

test('every feed is valid JSON Feed 1.1 and valid by our own schema', async () => {
  const files = await filesOf(feedChannel, campus())
  const ajv = formats.default(new Ajv({ strict: false }))
  const ajv2020 = formats.default(new Ajv2020({ strict: false }))
  const [jsonFeed, ours] = [ajv.compile(jsonFeedSchema), ajv2020.compile(JSON.parse(emitSchema('feed')))]
  for (const path of feedPaths(files)) {
    const feed = jsonAt(files, path)
    expect([path, jsonFeed(feed), jsonFeed.errors]).toEqual([path, true, null])
    expect([path, ours(feed), ours.errors]).toEqual([path, true, null])
  }
})

test('HTML is inert, ids name the question, no address is relative', async () => {
  const files = await filesOf(feedChannel, campus())
  for (const item of jsonAt<Feed>(files, 'feed/en/feed.json').items) {
    const id = item.id.split('/').at(-2)
    expectInert(item.content_html, `topasked-${id}-`)
    expect(parseElements(item.content_html).some(({ attributes }) => attributes.has('class'))).toBe(false)
  }
})

test.each(HOSTILE_TEXTS)('%j comes back unchanged from every text field', async (hostile) => {
  const corpus = corpusOf({
    catalog: {
      title: { en: hostile },
      organisation: { en: hostile },
      notice: { en: hostile },
      locales: { default: 'en' },
      owners: { desk: { name: { en: hostile } } },
    },
    scenarios: { start: { title: { en: hostile } } },
    questions: {
      one: {
        en: {
          title: hostile,
          summary: hostile,
          alsoAsked: [hostile],
          markdown: 'a',
          meta: { tags: [hostile] },
        },
      },
    },
  })
  const feed = jsonAt<Feed>(await filesOf(feedChannel, corpus), 'feed/en/start.json')
  const [item] = feed.items
  expect(feed.title).toBe(`${hostile}: ${hostile}`)
  expect(feed.description?.startsWith(`${hostile}\n\n`)).toBe(true)
  expect(feed.authors?.[0]?.name).toBe(hostile)
  expect([item?.title, item?.summary, item?.tags?.[0], item?._topasked.alsoAsked[0]]).toEqual(
    Array(4).fill(hostile),
  )
})

test('two renderings are the same, with two spaces and a line feed at the end', async () => {
  const [first, second] = [await filesOf(feedChannel, campus()), await filesOf(feedChannel, campus())]
  expect([...second].map(([path, file]) => [path, String(file.value)])).toEqual(
    [...first].map(([path, file]) => [path, String(file.value)]),
  )
  expect(textAt(first, 'feed/en/feed.json')).toMatch(/^\{\n {2}"version": [\s\S]*\n\}\n$/)
})
