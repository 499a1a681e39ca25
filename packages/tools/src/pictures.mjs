/**
 * `node packages/tools/src/pictures.mjs`: makes the pictures of docs/editing.md anew. The page comes from the published tree
 * (`npm run build` first), the messages from the command itself, run on a copy of the content with a mistake in it.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { chromium } from 'playwright-core'
import { CONTENT } from './content-folder.mjs'
import { findBrowser } from './find-browser.mjs'
import { ROOT } from './run.mjs'

const SITE = process.argv[2] ?? join(ROOT, 'packages/site/build')
const IMAGES = join(ROOT, 'docs/images')
/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }

/** Serves the published tree as a web server would. */
function serve() {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    const file = join(SITE, path.endsWith('/') ? `${path}index.html` : path)
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
  return /** @type {Promise<import('node:http').Server>} */ (
    new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
  )
}

/**
 * What the command prints, with its colours, when it runs on a copy of the content with some files changed.
 * @param {readonly string[]} args
 * @param {Record<string, (text: string) => string>} change
 */
function topasked(args, change) {
  const folder = mkdtempSync(join(tmpdir(), 'topasked-pictures-'))
  try {
    cpSync(CONTENT, join(folder, 'faq'), { recursive: true })
    for (const [path, edit] of Object.entries(change)) {
      const file = join(folder, 'faq', path)
      writeFileSync(file, edit(readFileSync(file, 'utf8')))
    }
    const env = { ...process.env, FORCE_COLOR: '1', NO_COLOR: '', TOPASKED_FROM_SOURCE: '1' }
    const bin = join(ROOT, 'packages/exporters/bin/topasked.mjs')
    const { stdout } = spawnSync(process.execPath, [bin, ...args, '--content', 'faq'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    return stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @type {Record<string, string>} */
const COLOURS = { 31: '#b3261e', 33: '#8a5300', 36: '#00677d' }

/**
 * The text of a terminal as HTML: bold, dim and the three colours that messages have.
 * @param {string} text
 */
function toHtml(text) {
  const style = { bold: false, dim: false, colour: '' }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is how a terminal is told of colours
  const parts = text.split(/\u001b\[(\d+)m/)
  return parts
    .map((part, index) => {
      if (index % 2 === 1) {
        if (part === '1') style.bold = true
        else if (part === '2') style.dim = true
        else if (part === '22') Object.assign(style, { bold: false, dim: false })
        else style.colour = COLOURS[part] ?? ''
        return ''
      }
      const classes = [style.bold && 'bold', style.dim && 'dim'].filter(Boolean).join(' ')
      const escaped = part.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      return `<span class="${classes}" style="color:${style.colour}">${escaped}</span>`
    })
    .join('')
}

const TERMINAL = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; background: #fff; color: #1a1a1a; }
  pre { display: inline-block; margin: 0; padding: 20px 24px; font: 15px/1.5 "DejaVu Sans Mono", "Noto Sans Mono CJK TC", monospace; }
  .bold { font-weight: bold; } .dim { color: #666; }
</style><pre id="shot">`

/**
 * The messages of one rule out of everything that the command prints.
 * @param {string} output
 * @param {string} rule
 */
function only(output, rule) {
  /** @param {string} text */
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
  const plain = (text) => text.replace(/\u001b\[\d+m/g, '')
  return output
    .split('\n\n')
    .filter((block) => plain(block).includes(`[${rule}]`))
    .join('\n\n')
}

/** Two mistakes that editors make most: a colon in a question, a link to a file that has another name. */
function mistakes() {
  const output = topasked(['check'], {
    'questions/new-phone.md': (text) => text.replace('How do I move', 'New phone: how do I move'),
    'questions/use-vpn.md': (text) => `${text}\nSee also [registering](registr.md).\n`,
  })
  return ['frontmatter/unquoted-colon', 'reference/question-exists']
    .map((rule) => only(output, rule))
    .join('\n\n')
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} path
 * @param {(page: import('playwright-core').Page) => Promise<void>} prepare
 * @param {string | { x: number, y: number, width: number, height: number }} clip
 */
async function shoot(browser, path, prepare, clip) {
  const page = await browser.newPage({
    viewport: { width: clip === '#shot' ? 1500 : 1000, height: 860 },
    reducedMotion: 'reduce',
  })
  await prepare(page)
  const target = typeof clip === 'string' ? page.locator(clip) : page
  const bytes = await target.screenshot(typeof clip === 'string' ? {} : { clip })
  writeFileSync(join(IMAGES, path), bytes)
  console.log(`${path}: ${Math.ceil(bytes.length / 1024)} kB`)
  await page.close()
}

const executablePath = findBrowser()
if (!executablePath) throw new Error('no Chromium was found')
const server = await serve()
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
})
try {
  await shoot(
    browser,
    'editing-page.png',
    async (page) => {
      await page.goto(`http://127.0.0.1:${port}/q/new-phone/`, { waitUntil: 'networkidle' })
      await page.locator('a[href*="/edit/"]').evaluate((/** @type {HTMLElement} */ link) => {
        link.style.outline = '3px solid #b4531a'
        link.style.outlineOffset = '4px'
        link.scrollIntoView({ block: 'end' })
      })
    },
    { x: 0, y: 0, width: 1000, height: 860 },
  )
  await shoot(
    browser,
    'editing-check.png',
    async (page) => {
      await page.goto(`http://127.0.0.1:${port}/edit/check/?file=questions/new-phone.md`)
      const field = page.locator('#check-text')
      await page.waitForFunction(() => document.querySelector('textarea')?.value !== '')
      await field.fill((await field.inputValue()).replace('[personal-account]', '[personal-acount]'))
      await page.locator('.check-messages > li').waitFor()
      await page.locator('label[for="check-text"]').evaluate((label) => label.scrollIntoView())
    },
    { x: 0, y: 0, width: 1000, height: 860 },
  )
  /**
   * @param {string} text
   * @returns {(page: import('playwright-core').Page) => Promise<void>}
   */
  const terminal = (text) => (page) => page.setContent(`${TERMINAL}${toHtml(text)}</pre>`)
  await shoot(browser, 'editing-messages.png', terminal(mistakes()), '#shot')
  const status = topasked(['status', '--as-of', '2027-05-25', '--owner', 'service-desk'], {})
  await shoot(browser, 'editing-status.png', terminal(status.split('\n').slice(0, 9).join('\n')), '#shot')
} finally {
  await browser.close()
  server.close()
}
