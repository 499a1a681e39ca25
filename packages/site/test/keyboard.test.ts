import { editionOf } from '@topasked/content'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BROWSER, openBrowser, visit } from './browser.ts'
import { publishedCorpus, tree } from './published.ts'
import { type Served, serve } from './serve.ts'

const corpus = await publishedCorpus()
const [section] = editionOf(corpus, corpus.catalog.locales.default)
const urgent = corpus.catalog.urgent ?? []

/** What has the focus: where it leads or what it is called, and whether that can be seen. */
function focused(page: Page): Promise<{ readonly what: string; readonly seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom, height } = element.getBoundingClientRect()
    const inSight = height > 0 && top >= 0 && bottom <= window.innerHeight + 1
    return {
      what: element.getAttribute('href') ?? element.id ?? element.tagName,
      seen: inSight && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    }
  })
}

describe.skipIf(!BROWSER)('with the keyboard alone', () => {
  let browser: Browser
  let site: Served
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(), serve(tree)])
  })
  afterAll(() => Promise.all([browser.close(), site.close()]))

  /** Presses Tab until something has the focus; everything on the way must be seen. */
  async function tabTo(page: Page, wanted: (what: string) => boolean): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      const { what, seen } = await focused(page)
      expect(seen, what).toBe(true)
      if (wanted(what)) return
    }
    throw new Error('the focus did not come there')
  }

  test('the skip link is first, and leads past the bar', async () => {
    const { page, close } = await visit(browser, `${site.origin}/`)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toEqual({ what: '#main', seen: true })
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'main')
    await close()
  })

  test('from the picker to an answer that opens and closes', async () => {
    const { page, close } = await visit(browser, `${site.origin}/`)
    await page.locator('input[type=search]').waitFor()
    await tabTo(page, (what) => what.endsWith(`q/${urgent[0]}/`))
    await tabTo(page, (what) => what === `/${section?.scenario.id}/`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${site.origin}/${section?.scenario.id}/`)
    await page.locator('summary').first().waitFor()
    await page.locator('summary').first().focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('details[open]').count()).toBe(1)
    await page.keyboard.press('Space')
    expect(await page.locator('details[open]').count()).toBe(0)
    await close()
  })

  test('to the other language, on a page that is no application', async () => {
    const { page, close } = await visit(browser, `${site.origin}/q/${urgent[0]}/`)
    const [other] = corpus.catalog.locales.others ?? []
    await tabTo(page, (what) => what === `/${other}/q/${urgent[0]}/`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${site.origin}/${other}/q/${urgent[0]}/`)
    await close()
  })

  test('the focus and the steps are seen in colours that the reader chose', async () => {
    const { page, close } = await visit(browser, `${site.origin}/`, { forcedColors: 'active' })
    await tabTo(page, (what) => what.endsWith(`q/${urgent[0]}/`))
    const border = await page
      .locator('.urgent .row')
      .first()
      .evaluate((row) => getComputedStyle(row).borderTopWidth)
    expect(border).toBe('1px')
    await close()
  })
})
