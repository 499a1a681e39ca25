import type { Browser, Page } from 'playwright-core'

const SITE = 'https://faq.example.edu/'
const FILE = `${SITE}assets/faq/picture.svg`
/** Ways in which a drawing can be met. The product only makes pictures of them; people paste. */
export const PLACE = ['document', 'picture', 'pasted'] as const
type Place = (typeof PLACE)[number]

/** A page that knows what a drawing runs and asks for. */
export interface Watched {
  /** Shows a drawing and gives everything in it the focus and the mouse; what it ran and asked for. */
  show(file: Buffer, place: Place): Promise<readonly string[]>
}

/** Time for what is loaded late, and for animations that begin. Milliseconds. */
const PATIENCE = 40

const PROVOKE = `(async () => {
  for (const element of document.querySelectorAll('*')) {
    element.focus?.()
    for (const type of ['mouseover', 'focusin', 'click']) element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }))
  }
  await new Promise((resolve) => setTimeout(resolve, ${PATIENCE}))
})()`

export async function openWatched(browser: Browser): Promise<Watched> {
  let shown: { readonly file: Buffer; readonly host: string } = { file: Buffer.alloc(0), host: '' }
  let strange: string[] = []
  const context = await browser.newContext()
  await context.exposeFunction('alert', (what: unknown) => void strange.push(`alert ${what}`))
  await context.route('**/*', (route) => {
    const url = route.request().url()
    if (url === `${SITE}host`)
      return route.fulfill({ body: shown.host, contentType: 'text/html; charset=utf-8' })
    if (url === FILE) return route.fulfill({ body: shown.file, contentType: 'image/svg+xml' })
    strange.push(url)
    return route.fulfill({ status: 404, body: '' })
  })
  let page = await context.newPage()
  const open = async (page: Page, place: Place) => {
    await page.goto(place === 'document' ? FILE : `${SITE}host`)
    await page.mouse.move(5, 5)
    await page.mouse.click(40, 20)
    await page.evaluate(PROVOKE)
    if (![FILE, `${SITE}host`].includes(page.url())) strange.push(`at ${page.url()}`)
  }
  return {
    async show(file, place) {
      strange = []
      const content = place === 'picture' ? `<img src="${FILE}" alt="">` : file.toString()
      shown = { file, host: `<!doctype html><title>Host</title><body>${content}` }
      // A page that a trick leads away from breaks off what is done with it.
      await open(page, place).catch((error) => void strange.push(String(error)))
      const seen = strange
      if (seen.length > 0) {
        await page.close()
        page = await context.newPage()
      }
      return seen
    },
  }
}
