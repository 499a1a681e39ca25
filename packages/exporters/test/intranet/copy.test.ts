import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { intranetChannel } from '../../src/index.ts'
import { BROWSER, openBrowser } from '../support/browser.ts'
import { campus } from '../support/campus.ts'
import { filesOf, textAt } from '../support/files.ts'
import { answerFiles, type Serving, serve } from '../support/serve-files.ts'

const files = await filesOf(intranetChannel, campus())

describe.skipIf(!BROWSER)('the buttons of the index pages', () => {
  let browser: Browser
  let site: Serving
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    site = await serve(answerFiles(files))
    const permissions = ['clipboard-read', 'clipboard-write']
    page = await (await browser.newContext({ permissions })).newPage()
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  /** What the clipboard holds after a press, by media type; browsers tidy HTML, so it is read as a document. */
  async function press(profile: string, what: 'rich' | 'source') {
    await page.goto(`${site.url}intranet/en/${profile}/index.html`)
    const card = page.locator('[data-snippet]').nth(2)
    await card.locator(`button[data-copy=${what}]`).click()
    await card.locator('[role=status]:not(:empty)').waitFor()
    expect(await card.locator('[role=status]').textContent()).toBe('Copied. Paste it into your page.')
    return page.evaluate<{ plain: string; html?: string; headings: string[] }>(`(async () => {
      const [item] = await navigator.clipboard.read()
      const read = async (type) => item.types.includes(type) ? (await item.getType(type)).text() : undefined
      const html = await read('text/html')
      const headings = new DOMParser().parseFromString(html ?? '', 'text/html').querySelectorAll('h2, h3')
      return { plain: await read('text/plain'), html, headings: [...headings].map(({ textContent }) => textContent) }
    })()`)
  }

  test.each(['portable', 'details', 'confluence'])('%s: formatted text and plain text', async (profile) => {
    const { plain, html, headings } = await press(profile, 'rich')
    expect(headings).toEqual(['Lost phone', 'I have a new phone.', 'How do I register?'])
    expect(html).not.toContain('ac:')
    expect(plain).toContain('1. See registering (https://faq.example.edu/q/register/).')
    expect(plain).toContain('As of 24 November 2026')
  })

  test.each([
    ['portable', 'lost.html'],
    ['details', 'lost.html'],
    ['element', 'lost.html'],
  ])('%s: the source', async (profile, file) => {
    const { plain, html } = await press(profile, 'source')
    expect(html).toBeUndefined()
    expect(plain).toBe(textAt(files, `intranet/en/${profile}/${file}`))
  })

  test('frame code and storage format', async () => {
    expect((await press('page', 'source')).plain).toMatch(
      /^<iframe src="[^"]+\/page\/lost\.html" [^>]+><\/iframe>\n$/,
    )
    expect((await press('confluence', 'source')).plain).toMatch(
      /^<p><strong>Top asked<\/strong><\/p>\n<h2>Lost phone/,
    )
  })
})
