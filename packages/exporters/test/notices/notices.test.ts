import { type Feed, SCHEMAS } from '@topasked/schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  feedChannel,
  intranetChannel,
  noticeScript,
  noticesElement,
  noticesIn,
  siteChannel,
} from '../../src/index.ts'
import { corpusOf } from '../corpus.ts'
import { filesOf, jsonAt, textAt } from '../support/files.ts'

const NOTICES = [
  {
    id: 'outage',
    text: { en: 'Duo is down, <b>we</b> are on it.', 'zh-Hant': 'Duo 服務中斷，我們正在處理。' },
    start: '2026-11-24T01:00:00Z',
    end: '2026-11-24T10:30:00Z',
  },
  {
    id: 'works',
    text: { en: 'Works on the portal.' },
    start: '2026-11-28T16:00:00Z',
    end: '2026-11-28T20:00:00Z',
  },
]
const QUESTIONS = { one: { en: { title: 'One?', markdown: 'Yes.' } } }
const corpus = corpusOf({ questions: QUESTIONS, notices: NOTICES })
const quiet = corpusOf({ questions: QUESTIONS })

test('every feed carries them with their moments, in the words of its language where there are some', async () => {
  const files = await filesOf(feedChannel, corpus)
  const feed = jsonAt<Feed>(files, 'feed/zh-Hant/feed.json')
  expect(feed._topasked?.notices.map(({ id, language, text, end }) => [id, language, text, end])).toEqual([
    ['outage', 'zh-Hant-HK', 'Duo 服務中斷，我們正在處理。', '2026-11-24T10:30:00Z'],
    ['works', 'en', 'Works on the portal.', '2026-11-28T20:00:00Z'],
  ])
  const ajv = new Ajv2020({ strict: true })
  addFormats.default(ajv)
  expect(ajv.validate(SCHEMAS.feed, feed), JSON.stringify(ajv.errors)).toBe(true)
  expect(jsonAt<Feed>(await filesOf(feedChannel, quiet), 'feed/en/feed.json')).not.toHaveProperty('_topasked')
})

test('pages say the period in the time zone of the catalog, and hide what begins after the as-of day', () => {
  expect(noticesIn(corpus, 'en').map(({ period, later, lang }) => ({ period, later, lang }))).toEqual([
    {
      period: '(from 24 November 2026 at 09:00 to 24 November 2026 at 18:30)',
      later: false,
      lang: undefined,
    },
    {
      period: '(from 29 November 2026 at 00:00 to 29 November 2026 at 04:00)',
      later: true,
      lang: undefined,
    },
  ])
  expect(noticesIn(corpus, 'zh-Hant').map(({ lang }) => lang)).toEqual([undefined, 'en'])
  expect(noticesElement(quiet, 'en')).toBeUndefined()
  expect(JSON.stringify(noticesElement(corpus, 'en'))).toContain(
    '"value":"Duo is down, <b>we</b> are on it."',
  )
})

test('the script is published with them, and only then', async () => {
  expect(textAt(await filesOf(siteChannel, corpus), 'notices.js')).toBe(noticeScript())
  expect([...(await filesOf(siteChannel, quiet)).keys()]).not.toContain('notices.js')
})

describe('the script', () => {
  /** As much of a browser as the script needs. */
  function page() {
    const shown = NOTICES.map(({ id, start, end }) => ({ id, hidden: false, dataset: { start, end } }))
    const listeners = new Map<string, () => void>()
    vi.stubGlobal('document', { querySelectorAll: () => shown })
    vi.stubGlobal('addEventListener', (name: string, listener: () => void) => listeners.set(name, listener))
    new Function(noticeScript())()
    return { listeners, visible: () => shown.filter(({ hidden }) => !hidden).map(({ id }) => id), shown }
  }
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  test('shows each from its first minute to its last, on a page that stays open for days', () => {
    vi.setSystemTime('2026-11-24T00:59:00Z')
    const { visible } = page()
    expect(visible()).toEqual([])
    vi.advanceTimersByTime(60_000)
    expect(visible()).toEqual(['outage'])
    vi.advanceTimersByTime(9.5 * 3_600_000 - 1)
    expect(visible()).toEqual(['outage'])
    vi.advanceTimersByTime(1)
    expect(visible()).toEqual([])
    vi.advanceTimersByTime(5 * 86_400_000)
    expect(visible()).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('looks again when a page inside the app has come', () => {
    vi.setSystemTime('2026-11-24T12:00:00Z')
    const { visible, listeners, shown } = page()
    for (const notice of shown) notice.hidden = false
    listeners.get('topasked:notices')?.()
    expect(visible()).toEqual([])
  })
})

test('pages for frames have them and their script; without any they have neither', async () => {
  const files = await filesOf(intranetChannel, corpus)
  const page = textAt(files, 'intranet/en/page/all.html')
  expect(page).toContain('data-notice="outage" data-start="2026-11-24T01:00:00Z"')
  expect(page).toContain('Duo is down, &lt;b>we&lt;/b> are on it.')
  expect(page).toContain('<script src="notices.js" defer>')
  expect(textAt(files, 'intranet/en/page/notices.js')).toBe(noticeScript())
  const without = await filesOf(intranetChannel, quiet)
  expect(textAt(without, 'intranet/en/page/all.html')).not.toContain('notice')
  expect([...without.keys()].filter((name) => name.includes('notices'))).toEqual([])
})
