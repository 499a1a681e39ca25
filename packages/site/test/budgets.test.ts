import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BROWSER, openBrowser, visit } from './browser.ts'
import { pageCases, publishedCorpus, tree } from './published.ts'
import { type Served, serve } from './serve.ts'

const cases = pageCases(await publishedCorpus())
const isQuestion = (page: string) => /\/(?:q|edition)\//.test(page)

/** Bytes of files as a host sends them. */
async function compressed(names: readonly string[]): Promise<number> {
  const sizes = names.map(async (name) => {
    const file = name.endsWith('/') ? `${name}index.html` : name
    return gzipSync(await readFile(path.join(tree, file)), { level: 9 }).length
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

describe.skipIf(!BROWSER)('what a page costs', () => {
  let browser: Browser
  let site: Served
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(), serve(tree)])
  })
  afterAll(() => Promise.all([browser.close(), site.close()]))

  test.each(cases)('$kind in $locale', async ({ path: address }) => {
    const { page, requests, close } = await visit(browser, `${site.origin}${address}`)
    await page.waitForLoadState('networkidle')
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => done(sum), 100)
        }),
    )
    const names = [...new Set(requests.map((url) => new URL(url).pathname))]
    const scripts = names.filter((name) => name.endsWith('.js') && !name.endsWith('service-worker.js'))
    const words = names.filter((name) => name.endsWith('/') || name.endsWith('.css'))
    const cost = { words: await compressed(words), scripts: await compressed(scripts) }
    console.log(`${address} ${cost.words} ${cost.scripts}`)
    expect(cost.words).toBeLessThanOrEqual(40_000)
    expect(cost.scripts).toBeLessThanOrEqual(isQuestion(address) ? 40_000 : 180_000)
    expect(shift).toBe(0)
    await close()
  })

  test('the answer is painted before any script has come', async () => {
    const { path: address = '' } = cases.find(({ kind }) => kind === 'question') ?? {}
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    let asked = 0
    await page.route(/\.js$/, () => {
      // It never comes.
      asked += 1
    })
    await page.goto(`${site.origin}${address}`, { waitUntil: 'commit' })
    const painted = await page.evaluate(
      () =>
        new Promise<string>((done) => {
          new PerformanceObserver((list) => {
            const last = list.getEntries().at(-1) as (PerformanceEntry & { element?: Element }) | undefined
            if (last?.element) done(last.element.closest('main')?.id ?? '')
          }).observe({ type: 'largest-contentful-paint', buffered: true })
        }),
    )
    expect(asked).toBe(1)
    expect(painted).toBe('main')
    await context.close()
  })
})
