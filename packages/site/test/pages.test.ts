import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { editionOf, localesOf } from '@topasked/content'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BROWSER, openBrowser, visit } from './browser.ts'
import { pageCases, publishedCorpus, tree } from './published.ts'
import { type Served, serve } from './serve.ts'

const corpus = await publishedCorpus()
const { catalog } = corpus
const cases = pageCases(corpus)

describe.skipIf(!BROWSER)('every kind of page', () => {
  let browser: Browser
  let site: Served
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(), serve(tree)])
  })
  afterAll(() => Promise.all([browser.close(), site.close()]))

  test.each(cases)(
    '$kind in $locale: complains of nothing, asks no other host, fits into 320 px and letters of twice the size',
    async ({ path: page, locale }) => {
      const { page: tab, complaints, requests, close } = await visit(browser, `${site.origin}${page}`)
      expect(await tab.locator('h1').count()).toBe(1)
      expect(await tab.locator('html').getAttribute('lang')).toBe(catalog.locales.html?.[locale] ?? locale)
      expect(complaints).toEqual([])
      expect(requests.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([])
      await tab.setViewportSize({ width: 320, height: 640 })
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      await tab.setViewportSize({ width: 640, height: 640 })
      await tab.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(640)
      await close()
    },
  )

  test('urgent answers are in sight on a phone', async () => {
    const { page: tab, close } = await visit(browser, `${site.origin}/`)
    const boxes = await Promise.all((await tab.locator('.urgent .row').all()).map((row) => row.boundingBox()))
    expect(boxes).toHaveLength(catalog.urgent?.length ?? 0)
    for (const box of boxes) expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(600)
    await close()
  })

  test('an address that does not exist leads on, in every language', async () => {
    const { page: tab, complaints, close } = await visit(browser, `${site.origin}/no/such/page/`)
    expect(complaints).toEqual([
      'Failed to load resource: the server responded with a status of 404 (Not Found)',
    ])
    for (const locale of localesOf(corpus)) {
      const base = locale === catalog.locales.default ? '/' : `/${locale}/`
      expect(await tab.locator(`main a[href="${base}"], .bar-name[href="${base}"]`).count()).toBeGreaterThan(
        0,
      )
    }
    await close()
  })

  test('an address that does not exist is searched for', async () => {
    const [first] = editionOf(corpus, catalog.locales.default)
    const question = first?.entries[0]
    const words = question?.question.alsoAsked.at(-1) ?? question?.question.title ?? ''
    const address = words.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    const { page: tab, close } = await visit(browser, `${site.origin}/old-faq/${address}.html`)
    await tab.locator(`.search a[href="/q/${question?.id}/"]`).waitFor()
    await close()
  })
})

test('every page says what it is to search engines', async () => {
  const files = (await readdir(tree, { recursive: true })).filter(
    (file) => file.endsWith('.html') && !/^(intranet|edition)[\\/]/.test(file),
  )
  expect(files.length).toBeGreaterThan(20)
  for (const file of files) {
    const html = await readFile(path.join(tree, file), 'utf8')
    expect(html, file).toMatch(/<link [^>]*rel="canonical"/)
    expect(html, file).toContain('<title')
    expect(html, file).not.toMatch(/<script(?![^>]*(?:src=|application\/ld\+json))/)
    expect(html, file).not.toMatch(/<style|\sstyle="|\son[a-z]+="/)
    if (!catalog.notice) continue
    expect(html, file).toMatch(/<meta [^>]*name="robots" content="noindex"/)
    expect(
      Object.values(catalog.notice).some((notice) => html.includes(notice)),
      file,
    ).toBe(true)
  }
})
