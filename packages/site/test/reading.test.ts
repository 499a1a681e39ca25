import { editionOf, localesOf } from '@topasked/content'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BROWSER, openBrowser, visit } from './browser.ts'
import { publishedCorpus, tree } from './published.ts'
import { type Served, serve } from './serve.ts'

const corpus = await publishedCorpus()
const [section] = editionOf(corpus, corpus.catalog.locales.default)
const scenario = `/${section?.scenario.id}/`
const last = section?.entries.at(-1)?.id ?? ''
const [first, second] = localesOf(corpus)

describe.skipIf(!BROWSER)('reading answers', () => {
  let browser: Browser
  let site: Served
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(), serve(tree)])
  })
  afterAll(() => Promise.all([browser.close(), site.close()]))

  test.each([true, false])('a fragment opens its answer, JavaScript: %s', async (javaScriptEnabled) => {
    const { page, close } = await visit(browser, `${site.origin}${scenario}#${last}`, { javaScriptEnabled })
    expect(await page.locator('details[open]').count()).toBe(1)
    expect(await page.locator(`#${last}`).isVisible()).toBe(true)
    await close()
  })

  test('without JavaScript every question can be found and opened', async () => {
    const { page, close } = await visit(browser, `${site.origin}/`, { javaScriptEnabled: false })
    expect(await page.locator('input').count()).toBe(0)
    await page.locator('.search a').click()
    expect(new URL(page.url()).pathname).toBe('/all/')
    const current = new Set(
      editionOf(corpus, first ?? '').flatMap(({ entries }) => entries.map(({ id }) => id)),
    )
    expect(await page.locator('.row').count()).toBe(current.size)
    await page.locator('.row').first().click()
    expect(await page.locator('.answer').isVisible()).toBe(true)
    await close()
  })

  test('all answers open and close with one button', async () => {
    const { page, close } = await visit(browser, `${site.origin}${scenario}`)
    const count = await page.locator('details').count()
    await page.locator('.tools button').click()
    expect(await page.locator('details[open]').count()).toBe(count)
    await page.locator('.tools button').click()
    expect(await page.locator('details[open]').count()).toBe(0)
    await close()
  })

  test('closed answers are printed', async () => {
    const { page, close } = await visit(browser, `${site.origin}${scenario}`)
    await page.emulateMedia({ media: 'print' })
    const heights = await page
      .locator('.question-answer')
      .evaluateAll((answers) => answers.map((answer) => answer.getBoundingClientRect().height))
    expect(heights.every((height) => height > 40)).toBe(true)
    await close()
  })

  test.skipIf(!second)('the language switch stays on the question that is open', async () => {
    const { page, close } = await visit(browser, `${site.origin}${scenario}`)
    await page.locator('summary').last().click()
    expect(new URL(page.url()).hash).toBe(`#${last}`)
    await page.locator(`.bar a[hreflang="${corpus.catalog.locales.html?.[second ?? ''] ?? second}"]`).click()
    await page.waitForURL(`${site.origin}/${second}${scenario}#${last}`)
    await page.locator(`#${last}`).waitFor({ state: 'visible' })
    await page.locator(`.bar a[hreflang="${corpus.catalog.locales.html?.[first ?? ''] ?? first}"]`).click()
    await page.waitForURL(`${site.origin}${scenario}#${last}`)
    await close()
  })

  test('the language switch is in the bar on a phone and stays on a question page', async () => {
    const { page, close } = await visit(browser, `${site.origin}/q/${last}/`)
    const link = page.locator('.bar .languages a').nth(1)
    expect(await link.isVisible()).toBe(true)
    await link.click()
    await page.waitForURL(`${site.origin}/${second}/q/${last}/`)
    const lang = corpus.catalog.locales.html?.[second ?? ''] ?? second
    await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' })
    await close()
  })
})
