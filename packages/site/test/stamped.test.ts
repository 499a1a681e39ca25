import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { localesOf } from '@topasked/content'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BROWSER, openBrowser, visit } from './browser.ts'
import { publishedCorpus, tree } from './published.ts'
import { type Served, serve } from './serve.ts'

const corpus = await publishedCorpus()
const [urgent = ''] = corpus.catalog.urgent ?? []
const hashes = await Promise.all(
  localesOf(corpus).map(async (locale) => {
    const html = await readFile(path.join(tree, `edition/${locale}/handout/index.html`), 'utf8')
    return { locale, hash: /data-edition="([0-9a-f]{12})"/.exec(html)?.[1] ?? '' }
  }),
)

describe.skipIf(!BROWSER)('pages that are no application', () => {
  let browser: Browser
  let site: Served
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(), serve(tree)])
  })
  afterAll(() => Promise.all([browser.close(), site.close()]))

  test.each(hashes)(
    'a printed copy is compared with what is printed now, in $locale',
    async ({ locale, hash }) => {
      const address = `${site.origin}/edition/${locale}/handout/`
      for (const [printed, current, outdated] of [
        [hash, true, false],
        ['0123456789ab', false, true],
        ['', false, false],
        ['utm_source=x', false, false],
      ] as const) {
        const { page, close } = await visit(browser, `${address}?${printed}`)
        expect(await page.locator('.edition-current').isVisible(), printed).toBe(current)
        expect(await page.locator('.edition-outdated').isVisible(), printed).toBe(outdated)
        expect(await page.locator(`main a[href="/pdf/${locale}/handout.pdf"]`).isVisible()).toBe(true)
        await close()
      }
    },
  )

  test('without JavaScript a printed copy is told from when on it is current', async () => {
    const { page, close } = await visit(browser, `${site.origin}/edition/en/handout/?0123456789ab`, {
      javaScriptEnabled: false,
    })
    expect(await page.locator('main').textContent()).toMatch(/last changed on \d+ [A-Z][a-z]+ \d{4}/)
    expect(await page.locator('.note').first().isVisible()).toBe(false)
    await close()
  })

  test('the address of an answer is copied', async () => {
    const { page, close } = await visit(browser, `${site.origin}/q/${urgent}/`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.locator('[data-copy]').click()
    await page.locator('.tools [role=status]:not(:empty)').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${corpus.catalog.siteUrl}q/${urgent}/`,
    )
    await close()
  })

  test('buttons that need JavaScript are not there without it', async () => {
    const { page, close } = await visit(browser, `${site.origin}/q/${urgent}/`, { javaScriptEnabled: false })
    expect(await page.locator('.tools').isVisible()).toBe(false)
    expect(await page.locator('.answer').isVisible()).toBe(true)
    await close()
  })

  test('nothing that is not from here would run', async () => {
    const { page, complaints, close } = await visit(browser, `${site.origin}/q/${urgent}/`)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "broken into"'
      document.body.append(script)
    })
    expect(await page.title()).not.toBe('broken into')
    expect(complaints.some((text) => text.includes('Content Security Policy'))).toBe(true)
    await close()
  })
})
