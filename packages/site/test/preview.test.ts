import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BROWSER, openBrowser, visit } from './browser.ts'
import { writeOtherContent } from './other-content.ts'

const SITE = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const folder = await mkdtemp(path.join(tmpdir(), 'topasked-preview-'))
const question = path.join(folder, 'questions/carte-perdue.md')

/** The packages as they are: built, or their sources. */
function nodeOptions(): string {
  const built = existsSync(path.join(SITE, '../exporters/dist/index.js')) && !process.env.TOPASKED_FROM_SOURCE
  return built ? '' : `--conditions=@topasked/source --import ${require.resolve('tsx')}`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

function startPreview(port: number): ChildProcess {
  const docusaurus = require.resolve('@docusaurus/core/bin/docusaurus.mjs')
  const args = [docusaurus, 'start', '--no-open', '--host', '127.0.0.1', '--port', String(port)]
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    NODE_OPTIONS: nodeOptions(),
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus/preview-test',
    TOPASKED_CONTENT: folder,
    TOPASKED_AS_OF: '2026-11-24',
    TOPASKED_SITE_URL: '',
  }
  return spawn(process.execPath, args, { cwd: SITE, env, stdio: 'ignore' })
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error('the preview did not start')
}

describe.skipIf(!BROWSER)('the preview', () => {
  let browser: Browser
  let preview: ChildProcess
  let origin: string
  let text: string
  beforeAll(async () => {
    await writeOtherContent(folder)
    text = await readFile(question, 'utf8')
    await writeFile(question, text.replace('scenarios: [emprunter]', 'scenarios: [emprunte]'))
    const port = await freePort()
    origin = `http://127.0.0.1:${port}`
    preview = startPreview(port)
    browser = await openBrowser()
    await answers(`${origin}/`)
  })
  afterAll(async () => {
    preview.kill()
    await browser.close()
    await rm(folder, { recursive: true, force: true })
    await rm(path.join(SITE, '.docusaurus/preview-test'), { recursive: true, force: true })
  })

  test('follows edits; a mistake is a message at its place, and the page stays', async () => {
    const { page, close } = await visit(browser, `${origin}/`)
    await page.getByText('questions/carte-perdue.md:3:13').waitFor()
    await writeFile(question, text)
    await page.locator('.urgent').waitFor()
    await page.goto(`${origin}/q/carte-perdue/`)
    await page.getByText('Signalez la perte.').waitFor()

    await writeFile(question, text.replace('Signalez la perte.', 'Prévenez-nous vite.'))
    await page.getByText('Prévenez-nous vite.').waitFor()

    await writeFile(question, text.replace('owner: desk', 'owner: desks'))
    await page.getByText('questions/carte-perdue.md:').waitFor()
    expect(await page.locator('h1').textContent()).toContain('carte')
    await writeFile(question, text)
    await page.locator('.content-errors').waitFor({ state: 'detached' })
    await close()
  })

  test('serves what stands beside the pages', async () => {
    expect((await fetch(`${origin}/icon.svg`)).headers.get('content-type')).toContain('image/svg+xml')
    expect(await (await fetch(`${origin}/prets/`)).text()).toContain('href="/emprunter/"')
  })
})
