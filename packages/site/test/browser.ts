import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export { BROWSER, openBrowser } from '../../exporters/test/support/browser.ts'

/** A page that has been opened, and what it did. */
export interface Visit {
  readonly page: Page
  /** Console errors and warnings, and exceptions. */
  readonly complaints: readonly string[]
  /** Addresses of everything that was requested. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

/** Opens an address in a window of its own and waits until the page is alive, or loaded where it has no JavaScript. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(url)
  if (options.javaScriptEnabled !== false)
    // Pages of questions are no application: they are alive when they are loaded.
    await page.locator('html:not([data-has-hydrated=false])').waitFor({ state: 'attached' })
  return { page, complaints, requests, close: () => context.close() }
}
