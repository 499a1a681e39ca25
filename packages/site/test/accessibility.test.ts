import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BROWSER, openBrowser, visit } from './browser.ts'
import { pageCases, publishedCorpus, tree } from './published.ts'
import { type Served, serve } from './serve.ts'

const corpus = await publishedCorpus()
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const cases = [...pageCases(corpus), { locale: 'en', kind: 'not found', path: '/no/such/page/' }]

/** Looks that a page can have. Structure is the same in all of them: only what can be seen is checked again. */
const LOOKS = [
  { colorScheme: 'light', width: 390, rules: undefined },
  {
    colorScheme: 'light',
    width: 1280,
    rules: ['color-contrast', 'target-size', 'scrollable-region-focusable'],
  },
  { colorScheme: 'dark', width: 390, rules: ['color-contrast'] },
  { colorScheme: 'dark', width: 1280, rules: ['color-contrast'] },
] as const

describe.skipIf(!BROWSER)('axe finds no fault', () => {
  let browser: Browser
  let site: Served
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(), serve(tree)])
  })
  afterAll(() => Promise.all([browser.close(), site.close()]))

  test.each(cases)('with $kind in $locale', async ({ path }) => {
    const { page, close } = await visit(browser, `${site.origin}${path}`, { bypassCSP: true })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await page.evaluate(axe)
    for (const { colorScheme, width, rules } of LOOKS) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 844 })
      const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
      const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
    }
    await close()
  })
})
