import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { intranetChannel } from '../../src/index.ts'
import { BROWSER, openBrowser } from '../support/browser.ts'
import { campus } from '../support/campus.ts'
import { filesOf, textAt } from '../support/files.ts'
import { parseElements } from '../support/parse-html.ts'

const HOST = 'https://intranet.example.edu'
const SITE = 'https://faq.example.edu/'
const frameOrigins = [
  `${HOST}/some/page`,
  'https://portal.example.edu',
  `${HOST}/`,
  'http://plain.example.edu',
]
const files = await filesOf(intranetChannel, campus({ catalog: { allow: { frameOrigins } } }))
const page = (name: string, locale = 'en') => textAt(files, `intranet/${locale}/page/${name}.html`)

test('a complete page that loads nothing but what stands beside it', () => {
  const html = page('lost')
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">\n<head>/)
  const elements = parseElements(html)
  const loaded = elements.flatMap(({ tagName, attributes }) =>
    ['link', 'script', 'img'].includes(tagName) ? [attributes.get('href') ?? attributes.get('src')] : [],
  )
  expect(loaded).toEqual([
    'topasked.css',
    'page.css',
    'brand.css',
    'frame.js',
    '../../../assets/faq/portal.01234567.svg',
  ])
  expect(html).toContain('default-src &#x27;none&#x27;')
  expect(elements.filter(({ tagName }) => tagName === 'h1').map(({ text }) => text)).toEqual(['Top asked'])
})

test('links open in the top window, places within the page do not', () => {
  const links = parseElements(page('lost')).filter(({ tagName }) => tagName === 'a')
  expect(links.length).toBeGreaterThan(5)
  for (const { attributes } of links) {
    const within = attributes.get('href')?.startsWith('#')
    expect(attributes.get('target')).toBe(within ? undefined : '_top')
  }
})

test('only origins of the catalog are told: https, without paths, each once', () => {
  const script = parseElements(page('all')).find(({ tagName }) => tagName === 'script')
  expect(script?.attributes.get('data-frame-origins')).toBe(`${HOST} https://portal.example.edu`)
})

test('without origins in the catalog the page has no script', async () => {
  const closed = await filesOf(intranetChannel, campus())
  expect(textAt(closed, 'intranet/en/page/all.html')).not.toContain('<script')
  expect(textAt(closed, 'intranet/en/page/index.html')).not.toContain('frame-ancestors')
})

test('the index page prints the frame code, its height and the header for the server', () => {
  const elements = parseElements(textAt(files, 'intranet/en/page/index.html'))
  const sources = elements.flatMap(({ attributes, text }) => (attributes.has('data-source') ? [text] : []))
  expect(sources[2]).toBe(
    `<iframe src="${SITE}intranet/en/page/lost.html" title="Top asked: Lost phone" width="100%" height="500" loading="lazy" style="border: 0"></iframe>\n`,
  )
  expect(elements.find(({ tagName }) => tagName === 'pre')?.text).toBe(
    `Content-Security-Policy: frame-ancestors 'self' ${HOST} https://portal.example.edu`,
  )
})

describe.skipIf(!BROWSER)('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  /** A page of `origin` that frames the answers and writes down what it is told; nothing leaves the machine. */
  async function frameIn(origin: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 640, height: 600 } })
    await context.route('**/*', async (route) => {
      const url = new URL(route.request().url())
      const file = files.get(url.pathname.slice(1))
      if (url.href.startsWith(SITE) && file) {
        await route.fulfill({ body: String(file.value), contentType: file.data.output?.mediaType ?? '' })
      } else if (url.href === `${origin}/host`) {
        const code = `<script>told = []; addEventListener('message', ({ data, origin }) => told.push([data, origin]))</script>`
        const body = `<!doctype html>${code}<iframe src="${SITE}intranet/en/page/lost.html" width=600 height=400></iframe>`
        await route.fulfill({ contentType: 'text/html', body })
      } else if (url.pathname.startsWith('/q/')) {
        await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>a question</title>' })
      } else await route.fulfill({ status: 404, body: '' })
    })
    const host = await context.newPage()
    await host.goto(`${origin}/host`)
    await host.frameLocator('iframe').locator('summary').first().waitFor()
    return host
  }
  const told = (host: Page) => host.evaluate<Array<[{ type: string; height: number }, string]>>('told')

  test('a named site learns the height, and a new one when an answer is opened', async () => {
    const host = await frameIn(HOST)
    await host.waitForFunction('told.length > 0')
    await host.frameLocator('iframe').locator('summary').first().click()
    await host.waitForFunction('told.length > 1')
    const [[first, sender] = [undefined, ''], [second] = [undefined]] = await told(host)
    expect(sender).toBe(new URL(SITE).origin)
    expect(first?.type).toBe('topasked:height')
    expect(first?.height).toBeGreaterThan(150)
    expect(second?.height).toBeGreaterThan(first?.height ?? Number.POSITIVE_INFINITY)
    const inside = await host.frames()[1]?.evaluate<number>('document.body.getBoundingClientRect().height')
    expect(second?.height).toBe(Math.ceil(inside ?? 0))
    await host.context().close()
  })

  test('another site learns nothing', async () => {
    const host = await frameIn('https://stranger.example')
    await host.frameLocator('iframe').locator('summary').first().click()
    await host.waitForTimeout(300)
    expect(await told(host)).toEqual([])
    await host.context().close()
  })

  test('a link leaves the frame, a footnote does not', async () => {
    const host = await frameIn(HOST)
    const frame = host.frameLocator('iframe')
    await frame.locator('summary').first().click()
    await frame.locator('sup a').first().click()
    expect(host.url()).toBe(`${HOST}/host`)
    await frame.locator('.topasked-permalink a').first().click()
    await host.waitForURL(`${SITE}q/new-phone/`)
    await host.context().close()
  })

  test('on paper every answer is unfolded', async () => {
    const context = await browser.newContext()
    await context.route('**/*', async (route) => {
      const file = files.get(new URL(route.request().url()).pathname.slice(1))
      await route.fulfill({
        body: String(file?.value ?? ''),
        contentType: file?.data.output?.mediaType ?? 'text/plain',
      })
    })
    const alone = await context.newPage()
    await alone.goto(`${SITE}intranet/en/page/lost.html`)
    const shown = () =>
      alone.locator('.topasked-answer').evaluateAll((all) => all.map((one) => one.checkVisibility()))
    expect(await shown()).toEqual([false, false])
    await alone.emulateMedia({ media: 'print' })
    expect(await shown()).toEqual([true, true])
    await context.close()
  })
})
