import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderHtml } from '../../src/index.ts'
import { readPdf } from '../../src/verify/read/pdf.ts'
import { BROWSER, openBrowser } from '../support/browser.ts'
import { publish, question, translation } from './publish.ts'

const NESTED = `Open the app.

::::variants
### iPhone

1. Press **Renew**.

### Android

:::note[Slow]
It takes a minute.
:::
::::

Then wait.

1. First:

   :::variants
   #### Android

   Shake it.

   #### iPhone

   Hold it.
   :::

2. Then ask.

::::warning
:::variants
### Mac

Apple.

### Windows

Window.
:::
::::
`
const HEBREW = ':::variants\n## iPhone\n\nלחצו.\n\n## אנדרואיד\n\nחכו.\n:::\n\nוזהו.'

const site = await publish({
  'questions/renew.md': question('How do I renew?', `## On a telephone\n\n${NESTED}`),
  'questions/renew.he.md': translation('איך מחדשים?', HEBREW),
})

test('are in every channel as the content has them, in both directions', async () => {
  expect(site.messages).toEqual([])
  expect(await site.problems()).toEqual([])
})

test('are boxes on the site, and headed parts with a line after them elsewhere', async () => {
  const page = await site.text('q/renew/index.html')
  expect(page).toContain(
    '<div class="topasked-variants">\n<section>\n<h3 id="topasked-renew--iphone">iPhone</h3>',
  )
  expect(page.match(/<section>\n<h[34]/g)).toHaveLength(6)
  const feed = JSON.parse(await site.text('feed/en/feed.json')).items[0]
  expect(feed.content_html).not.toContain('section')
  expect(feed.content_html).toMatch(/<\/blockquote>\n<hr \/>\n<p>Then wait\.<\/p>/)
  expect(feed.content_text).toContain('It takes a minute.\n\n---\n\nThen wait.')
  expect(await site.text('q/renew/index.md')).toContain('---\n\nThen wait.')
  expect(await site.text('intranet/en/confluence/all.xml')).toMatch(/<h5>.*iPhone<\/h5>/)
  const { blocks } = await readPdf(await site.bytes('pdf/en/handout.pdf'))
  const headings = blocks.filter(({ level }) => level > 0).map(({ tokens }) => JSON.stringify(tokens))
  expect(headings.filter((heading) => /iPhone|Windows/.test(heading))).toHaveLength(2)
})

test('are the same in any Markdown', async () => {
  expect(await renderHtml(':::variants\n## A\n\nOne.\n\n## B\n\nTwo.\n:::')).toContain(
    '<div class="topasked-variants">\n<section>\n<h2>A</h2>',
  )
  expect(await renderHtml(':::video{length="2:35"}\nWords.\n:::')).toContain('<strong>Video: 2:35</strong>')
})

describe.skipIf(!BROWSER)('with the script', () => {
  let browser: Browser
  let page: Page
  const script = readFileSync(new URL('../../src/channels/site/static/variants.js', import.meta.url), 'utf8')
  const open = async (path: string, direction: string, hash = '') => {
    const html = `<html dir="${direction}">${await site.text(path)}<script>${script}</script></html>`
    await page.route('https://faq.example.edu/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    )
    await page.goto('about:blank')
    await page.goto(`https://faq.example.edu/${hash}`)
  }
  const selected = () => page.locator('[role=tab][aria-selected=true]').allTextContents()
  const visible = (text: string) => page.getByText(text, { exact: true }).isVisible()

  beforeAll(async () => {
    browser = await openBrowser()
    page = await browser.newPage()
  })
  afterAll(() => browser.close())

  test('one part of each is shown, and a choice holds for the whole page', async () => {
    await open('q/renew/index.html', 'ltr')
    expect(await selected()).toEqual(['iPhone', 'Android', 'Mac'])
    expect(await visible('It takes a minute.')).toBe(false)
    await page.locator('[role=tab]').nth(1).click()
    expect(await selected()).toEqual(['Android', 'Android', 'Mac'])
    expect(await visible('It takes a minute.')).toBe(true)
    const panel = page.locator('[role=tabpanel]:visible').first()
    expect(await panel.getAttribute('aria-labelledby')).toBe(
      await page.locator('[role=tab]').nth(1).getAttribute('id'),
    )
  })

  test.each([
    ['q/renew/index.html', 'ltr', 'ArrowRight'],
    ['he/q/renew/index.html', 'rtl', 'ArrowLeft'],
  ])('in %s the arrow key that points onward leads to the next', async (path, direction, key) => {
    await open(path, direction)
    const tabs = page.locator('.topasked-tabs').first().locator('[role=tab]')
    await tabs.first().focus()
    await page.keyboard.press(key)
    expect(await tabs.nth(1).evaluate((tab) => tab === document.activeElement)).toBe(true)
    expect(await tabs.nth(1).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press(key)
    expect(await tabs.first().getAttribute('aria-selected')).toBe('true')
  })

  test('an address that leads into a part shows it', async () => {
    await open('q/renew/index.html', 'ltr', '#topasked-renew--windows')
    expect(await visible('Window.')).toBe(true)
    expect(await visible('Apple.')).toBe(false)
  })

  test('without it everything can be read', async () => {
    await page.setContent(await site.text('q/renew/index.html'))
    for (const text of ['Press Renew.', 'It takes a minute.', 'Shake it.', 'Apple.', 'Window.'])
      expect(await visible(text), text).toBe(true)
  })
})
