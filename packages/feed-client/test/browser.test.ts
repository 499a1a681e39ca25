import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeedError, SyncResult, syncFeed } from '@topasked/feed-client'
import { afterAll, expect, test } from 'vitest'
import { BROWSER, openBrowser } from '../../exporters/test/support/browser.ts'
import { serve } from '../../exporters/test/support/serve-files.ts'
import { buildPackage } from './support/build-package.ts'
import { etagOf } from './support/serve-feed.ts'
import { FIRST, SECOND } from './support/small-feed.ts'

const built = BROWSER === undefined ? '' : buildPackage()

/** A page of somebody's, with the client in it and in a worker; both send back what they came to. */
const TOLD = `({ copy, how }) => ({ copy, how }), ({ code, message }) => ({ code, message })`
const SCRIPTS: Readonly<Record<string, string>> = {
  '/': '<!doctype html><title>A portal</title><script type="module" src="page.js"></script>',
  '/page.js': `import { syncFeed } from '/dist/index.js'
    window.syncIn = {
      page: (args) => syncFeed(...args).then(${TOLD}),
      worker: (args) => new Promise((resolve) => {
        const worker = new Worker('worker.js', { type: 'module' })
        worker.onmessage = ({ data }) => resolve(data)
        worker.postMessage(args)
      }),
    }`,
  '/worker.js': `import { syncFeed } from '/dist/index.js'
    onmessage = ({ data }) => syncFeed(...data).then(${TOLD}).then(postMessage)`,
}
const page = await serve(({ url = '/' }, response) => {
  const file = join(built, url)
  const text = SCRIPTS[url] ?? (existsSync(file) ? readFileSync(file) : '')
  response.writeHead(200, { 'Content-Type': url === '/' ? 'text/html' : 'text/javascript' }).end(text)
})
afterAll(() => page.close())

/** A feed on another origin, where browsers may read it; with caching as careless hosts have it. */
async function serveFeed() {
  let tree = await FIRST
  const asked: string[] = []
  const feed = await serve(({ url = '', method = '', headers }, response) => {
    const path = url.replace('/feed/v1/', '')
    const body = tree.get(path)
    asked.push(`${method} ${path}`)
    const open = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'max-age=600' }
    if (path === 'moved/changes.json')
      response.writeHead(302, { ...open, Location: '/feed/v1/changes.json' }).end()
    else if (body === undefined) response.writeHead(404, open).end()
    else if (headers['if-none-match'] === etagOf(body)) response.writeHead(304, open).end()
    else response.writeHead(200, { ...open, ETag: etagOf(body) }).end(body)
  })
  const show = async (next: typeof FIRST) => {
    tree = await next
  }
  return { source: `${feed.url}feed/v1/`, asked, show, close: feed.close }
}

type Told = Pick<SyncResult, 'copy' | 'how'> & Pick<FeedError, 'code' | 'message'>

// Where there is no browser, this is reported as skipped.
test.skipIf(BROWSER === undefined).each(['page', 'worker'] as const)(
  'in a %s of another origin',
  async (where) => {
    const [browser, feed] = [await openBrowser(), await serveFeed()]
    try {
      const tab = await browser.newPage()
      await tab.goto(page.url)
      const sync = (...args: Parameters<typeof syncFeed>): Promise<Told> =>
        tab.evaluate(`syncIn.${where}(${JSON.stringify(args)})`)
      const first = await sync(feed.source)
      expect([first.how, Object.keys(first.copy.questions)]).toEqual(['started', ['a en', 'b en', 'c en']])
      await feed.show(SECOND)
      // The browser holds the old files for ten minutes; the client asks whether they still hold.
      const second = await sync(feed.source, first.copy)
      expect([second.how, Object.keys(second.copy.questions)]).toEqual(['resumed', ['a en', 'b en', 'd en']])
      const again = await sync(feed.source, JSON.stringify(second.copy))
      expect(again.copy).toEqual(second.copy)
      const moved = await sync(`${feed.source}moved/`)
      expect([moved.code, moved.message]).toEqual([
        'redirect',
        `${feed.source}moved/changes.json redirects to another address`,
      ])
      expect(feed.asked.filter((request) => !request.startsWith('GET'))).toEqual([])
    } finally {
      await browser.close()
      await feed.close()
    }
  },
)
