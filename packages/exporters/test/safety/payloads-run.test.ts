import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BROWSER, openBrowser } from '../support/browser.ts'
import { intranet, records, SITE, site, snippets } from './payload-channels.ts'

/** Everything of a kind in one page, as a host that pastes without a thought would have it. */
const PASTED: ReadonlyArray<readonly [string, string]> = [
  ['feed', records.map(({ content_html }) => `<article>${content_html}</article>`).join('\n')],
  ['site', site.map((html) => `<article>${html}</article>`).join('\n')],
  ...snippets
    .filter(({ profile }) => profile !== 'page')
    .map(({ profile, html }) => [profile, html] as const),
]
const host = (html: string) =>
  `<!doctype html><html lang="en"><title>Host</title><body><main id="host">${html}</main>`

describe('in jsdom, with scripts and pictures on', () => {
  class Recorder extends ResourceLoader {
    readonly asked: string[] = []
    override fetch(url: string) {
      this.asked.push(url)
      return null
    }
  }

  // Fold-outs are the page's, and the element's text is: once is enough where parsing is slow.
  test.each([...PASTED.slice(0, 3), ['page', snippets[2]?.html ?? ''] as const])('%s', async (name, html) => {
    const resources = new Recorder()
    const alerts: unknown[] = []
    const dom = new JSDOM(name === 'page' ? html : host(html), {
      url: `${SITE}intranet/en/page/all.html`,
      runScripts: 'dangerously',
      resources,
      pretendToBeVisual: true,
      virtualConsole: new VirtualConsole(),
      beforeParse: (window) => {
        window.alert = (what) => void alerts.push(what)
      },
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(alerts).toEqual([])
    for (const url of resources.asked) expect(url).toMatch(/^https:\/\/faq\.example\.edu\//)
    const { document } = dom.window
    expect(document.title).not.toBe('')
    // What is written and read again must not turn into something else.
    const main = document.querySelector('main')
    const once = main?.innerHTML ?? ''
    const again = document.createElement('div')
    again.innerHTML = once
    expect(again.innerHTML).toBe(once)
    dom.window.close()
  })
})

describe.skipIf(!BROWSER)('in Chromium', () => {
  let browser: Browser
  let page: Page
  let body = ''
  const strange: string[] = []
  beforeAll(async () => {
    browser = await openBrowser()
    const context = await browser.newContext()
    await context.route('**/*', async (route) => {
      const url = route.request().url()
      const path = new URL(url).pathname.slice(1)
      const file = intranet.get(path)
      if (!url.startsWith(SITE) || /[?]/.test(url)) strange.push(url)
      if (path === 'host') return route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
      if (!file) return route.fulfill({ status: 404, body: '' })
      return route.fulfill({
        body: String(file.value),
        contentType: `${file.data.output?.mediaType}; charset=utf-8`,
      })
    })
    page = await context.newPage()
    await page.exposeFunction('alert', (what: unknown) => void strange.push(`alert ${what}`))
    page.on('dialog', (dialog) => {
      strange.push(dialog.message())
      return dialog.dismiss()
    })
  })
  afterAll(() => browser.close())

  /** Opens what folds, gives everything the focus and the mouse, prints, and puts the HTML in place a second time. */
  async function provoke(): Promise<void> {
    await page.evaluate(`(async () => {
      for (const details of document.querySelectorAll('details')) details.open = true
      for (const element of document.querySelectorAll('main :is(a, img, summary, [tabindex], [id]), .page button')) {
        element.focus?.()
        for (const type of ['mouseover', 'pointerenter', 'auxclick']) element.dispatchEvent(new MouseEvent(type, { bubbles: true }))
      }
      const main = document.querySelector('main')
      const copy = document.createElement('div')
      copy.innerHTML = main.innerHTML
      main.after(copy)
      document.body.insertAdjacentHTML('beforeend', new XMLSerializer().serializeToString(copy))
      await new Promise((resolve) => setTimeout(resolve, 150))
    })()`)
  }

  test.each(PASTED)('%s, pasted into a page', async (_name, html) => {
    strange.length = 0
    body = host(html)
    await page.goto(`${SITE}host`)
    await provoke()
    expect(strange).toEqual([])
    expect(page.url()).toBe(`${SITE}host`)
  })

  test.each(['page/all.html', 'portable/index.html', 'confluence/index.html'])('%s', async (path) => {
    strange.length = 0
    await page.goto(`${SITE}intranet/en/${path}`)
    await provoke()
    expect(strange).toEqual([])
  })
})
