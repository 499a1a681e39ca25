import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { feedChannel, intranetChannel } from '../../src/index.ts'
import { type CorpusDescription, corpusOf } from '../corpus.ts'
import { BROWSER, openBrowser } from '../support/browser.ts'
import { filesOf, textAt } from '../support/files.ts'
import { type Answer, type Serving, serve } from '../support/serve-files.ts'

const SITE = 'https://faq.example.edu/'
const DESCRIPTION: CorpusDescription = {
  catalog: { locales: { default: 'en' } },
  scenarios: { start: { title: { en: 'New here' } }, lost: { title: { en: 'Lost phone' } } },
  questions: {
    a: { en: { title: 'First?', markdown: 'The old words.', meta: { scenarios: ['start'] } } },
    b: {
      en: {
        title: 'Second?',
        markdown: '## Steps\n\n1. One\n2. [Two](a.md)',
        meta: { scenarios: ['start'] },
      },
    },
    c: {
      en: {
        title: 'Third?',
        markdown: 'On the intranet only.',
        meta: { scenarios: ['start'], channels: ['site', 'intranet'] },
      },
    },
    d: {
      en: {
        title: 'Fourth?',
        markdown: 'In the feed only.',
        meta: { scenarios: ['start'], channels: ['site', 'feed'] },
      },
    },
    e: {
      en: {
        title: 'Fifth?',
        markdown: 'Here\n\n:::only{channels="intranet"}\nand inside\n:::',
        meta: { scenarios: ['start'] },
      },
    },
    f: { en: { title: 'Sixth?', markdown: 'Gone soon.', meta: { scenarios: ['lost'] } } },
  },
}
const { f: _gone, ...left } = DESCRIPTION.questions
const NEWER: CorpusDescription = {
  ...DESCRIPTION,
  questions: {
    ...left,
    a: { en: { title: 'First, again?', markdown: 'The **new** words.', meta: { scenarios: ['start'] } } },
    bb: { en: { title: 'Between?', markdown: '## Hm\n\nA new one.', meta: { scenarios: ['start'] } } },
  },
}
const pasted = textAt(await filesOf(intranetChannel, corpusOf(DESCRIPTION)), 'intranet/en/element/all.html')
const module = textAt(
  await filesOf(intranetChannel, corpusOf(DESCRIPTION)),
  'intranet/en/element/topasked-faq.js',
)
const newer = await filesOf(feedChannel, corpusOf(NEWER))
const feedText = textAt(newer, 'feed/en/feed.json')

test('the module is small', () => {
  expect(gzipSync(module, { level: 9 }).length).toBeLessThanOrEqual(6 * 1024)
})

test('the answers stand in the element, and it says what the feed must not change', () => {
  expect(pasted).toContain(
    `<topasked-faq src="${SITE}feed/en/feed.json" except="d" lang="en">\n<div class="topasked" lang="en">`,
  )
  expect(pasted).toMatch(
    /<\/topasked-faq>\n<script type="module" src="[^"]+\/intranet\/en\/element\/topasked-faq\.js"><\/script>\n$/,
  )
  expect(pasted).toContain('The old words.')
  expect(pasted.match(/data-topasked-keep=""/g)).toHaveLength(2)
  expect(pasted).toContain('As of <time datetime="2026-11-24">24 November 2026</time>')
})

describe.skipIf(!BROWSER)('in a browser, on loopback', () => {
  let browser: Browser
  let page: Page
  /** What was asked for elsewhere, and what dialogs said. */
  const strange: string[] = []
  let site: Serving
  let host: Serving
  let feed: Answer
  let body = pasted

  beforeAll(async () => {
    browser = await openBrowser()
    site = await serve((request, response) => {
      if (request.url?.startsWith('/feed/')) return feed(request, response)
      response
        .writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' })
        .end(module)
    })
    page = await browser.newPage()
    page.on('dialog', async (dialog) => {
      strange.push(dialog.message())
      await dialog.dismiss()
    })
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(site.url) && !url.startsWith(host.url)) strange.push(url)
    })
    host = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(`<!doctype html><html lang="en"><body><main>${body.replaceAll(SITE, site.url)}</main>`)
    })
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
    await host.close()
  })

  const open = { 'access-control-allow-origin': '*', 'content-type': 'application/feed+json' }
  const answering =
    (text: string, headers: Record<string, string> = open, status = 200): Answer =>
    (_request, response) =>
      response.writeHead(status, headers).end(text.replaceAll(SITE, site.url))

  async function visit(
    answer: Answer,
    content = pasted,
  ): Promise<{ page: Page; strange: readonly string[] }> {
    feed = answer
    body = content
    strange.length = 0
    await page.goto(host.url)
    await page.locator('topasked-faq[data-topasked]').waitFor()
    return { page, strange }
  }
  const state = (page: Page) => page.locator('topasked-faq').getAttribute('data-topasked')
  const titles = (page: Page) => page.locator('summary h3').allTextContents()
  const inside = (page: Page) => page.locator('topasked-faq').innerHTML()

  test('newer answers from another origin take the place of the old ones', async () => {
    const modified = { ...open, 'last-modified': 'Wed, 02 Dec 2026 03:04:05 GMT' }
    const { page, strange } = await visit(answering(feedText, modified))
    expect(await state(page)).toBe('refreshed')
    expect(await titles(page)).toEqual(['First, again?', 'Second?', 'Between?', 'Third?', 'Fifth?'])
    expect(await page.locator('#topasked-a').innerHTML()).toContain('<p>The <strong>new</strong> words.</p>')
    expect(await page.locator('#topasked-bb h4').getAttribute('id')).toBe('topasked-bb--hm')
    expect(await page.locator('#topasked-bb .topasked-permalink').textContent()).toBe(
      `Permanent address: ${site.url}q/bb/`,
    )
    expect(await page.locator('#topasked-e').textContent()).toContain('and inside')
    expect(
      await page
        .locator('h2')
        .evaluateAll((all) => all.map((one) => (one as unknown as { hidden: boolean }).hidden)),
    ).toEqual([false, true])
    expect(await page.locator('time').textContent()).toBe('2 December 2026')
    expect(strange).toEqual([])
  })

  test('what is as it was stays, open or closed', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    feed = async (request, response) => {
      await held
      answering(feedText)(request, response)
    }
    body = pasted
    await page.goto(host.url)
    await page.locator('summary', { hasText: 'First' }).click()
    const link = await page.locator('#topasked-b a').first().elementHandle()
    release()
    await page.locator('topasked-faq[data-topasked=refreshed]').waitFor()
    expect(await page.locator('details').first().getAttribute('open')).toBe('')
    expect(
      await page
        .locator('#topasked-b a')
        .first()
        .evaluate((now, before) => now === before, link),
    ).toBe(true)
  })

  test('a scenario shows its own questions; without text in it the element makes it', async () => {
    const empty = `<topasked-faq src="${SITE}feed/en/feed.json" scenario="lost" lang="en"></topasked-faq><script type="module" src="${SITE}x.js"></script>`
    const { page } = await visit(
      answering(textAt(await filesOf(feedChannel, corpusOf(DESCRIPTION)), 'feed/en/feed.json')),
      empty,
    )
    expect(await titles(page)).toEqual(['Sixth?'])
    expect(await page.locator('#topasked-f a').getAttribute('href')).toBe(`${site.url}q/f/`)
  })

  test('a feed in pages is read to its end, and not beyond its origin', async () => {
    const whole = JSON.parse(feedText) as { items: unknown[] }
    const pages = [
      { ...whole, items: whole.items.slice(0, 2), next_url: '2.json' },
      { ...whole, items: whole.items.slice(2), next_url: 'https://elsewhere.example/3.json' },
    ]
    const { page, strange } = await visit((request, response) =>
      answering(JSON.stringify(pages[request.url?.endsWith('2.json') ? 1 : 0]))(request, response),
    )
    expect(await titles(page)).toHaveLength(5)
    expect(strange).toEqual([])
  })

  const item = { id: `${SITE}q/a/`, title: 'a', content_html: '<p>a</p>' }
  const feedOf = (items: unknown) =>
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items })
  test.each<[string, string, Record<string, string>?, number?]>([
    ['is missing', 'not found', open, 404],
    ['fails', feedText, open, 500],
    ['may not be read here', feedText, {}],
    ['may be read by others only', feedText, { 'access-control-allow-origin': 'https://other.example' }],
    ['is no JSON', '<!doctype html><title>Sign in</title>'],
    ['is cut off', feedText.slice(0, 900)],
    ['is empty', ''],
    ['is another kind of JSON', '{"items":[]}'],
    ['is null', 'null'],
    ['has no items', feedOf([])],
    ['has items that are none', feedOf([null, 1, 'x', [], { id: 1 }])],
    ['has items without text', feedOf([{ ...item, content_html: '' }])],
    ['has items with other addresses', feedOf([{ ...item, id: 'javascript:alert(1)/q/A B/' }])],
    ['has items that are no list', feedOf({ length: 3 })],
    ['is too long', feedOf([{ ...item, content_html: 'x'.repeat(5_100_000) }])],
    ['is over', feedOf([{ ...item, _topasked: { valid: { until: '2020-01-01' } } }])],
  ])('a feed that %s changes nothing', async (_what, text, headers, status) => {
    const { page } = await visit(answering(text, headers, status))
    expect(await state(page)).toBe('kept')
    const expected = pasted
      .replaceAll(SITE, site.url)
      .replace(/^<topasked-faq[^>]*>|<\/topasked-faq>[\s\S]*$/g, '')
    expect((await inside(page)).replaceAll(' />', '>')).toBe(expected.replaceAll(' />', '>'))
  })

  test('without a server the text stays', async () => {
    const { page } = await visit((request) => request.socket.destroy())
    expect(await state(page)).toBe('kept')
    expect(await titles(page)).toEqual(['First?', 'Second?', 'Third?', 'Fifth?', 'Sixth?'])
  })

  test('a hostile feed runs nothing, loads nothing and takes no id of the page', async () => {
    const hostile = [
      '<script>alert(1)</script><img src="https://evil.example/x.png" onerror="alert(1)" alt="words">',
      '<svg onload=alert(1)><style><img src=x onerror=alert(1)></style></svg>',
      '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
      '<a href="javascript:alert(1)" id="location" name="document" onclick="alert(1)">a</a>',
      '<a href="java\nscript:alert(1)">b</a><a href="//evil.example/">c</a><a href="https://a@evil.example/">d</a>',
      '<p id="topasked-other-x" style="position:fixed" class="admin">e</p><iframe srcdoc="<script>alert(1)</script>"></iframe>',
      '<form action="https://evil.example/"><input autofocus onfocus=alert(1)><button>f</button></form>',
      '<template><img src=x onerror=alert(1)></template><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
      '<meta http-equiv=refresh content="0;https://evil.example/"><base href="https://evil.example/"><link rel=stylesheet href="https://evil.example/x.css">',
    ]
    const items = hostile.map((content_html, index) => ({
      ...item,
      id: `${SITE}q/h${index}/`,
      title: '<img src=x onerror=alert(1)>',
      content_html: `${content_html}<p>end</p>`,
    }))
    const { page, strange } = await visit(answering(feedOf([...items, item])))
    expect(await state(page)).toBe('refreshed')
    for (const summary of await page.locator('summary').all()) await summary.click()
    await page.waitForTimeout(200)
    expect(strange).toEqual([])
    const html = (await inside(page)).replaceAll('&lt;img src=x onerror=alert(1)&gt;', '')
    expect(html).not.toMatch(
      /<(?:script|svg|math|style|iframe|form|input|template|meta|base|link)\b| on\w+=|javascript|evil|style=|admin/,
    )
    expect(await page.locator('topasked-faq [id]').evaluateAll((all) => all.map(({ id }) => id))).toEqual(
      [...items.keys()]
        .map((index) => `topasked-h${index}`)
        .concat(['topasked-a', 'topasked-c', 'topasked-e']),
    )
  })
})
