import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import AxeBuilder from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckAnswer, CheckRequest } from '../src/check/protocol.ts'
import { BROWSER, openBrowser, visit } from './browser.ts'
import { CONTENT } from './fixture.ts'
import { tree } from './published.ts'
import { type Served, serve } from './serve.ts'

const FILE = 'questions/new-phone.md'

interface Case {
  readonly name: string
  /** Undefined for the one of all examples. */
  readonly folder?: CheckRequest['folder']
  readonly request: Omit<CheckRequest, 'id' | 'folder'>
  readonly messages: CheckAnswer['messages']
}

/** The examples of all rules with what the command says of them, from the sources of the check. */
function ruleExamples(): { readonly folder: CheckRequest['folder']; readonly cases: readonly Case[] } {
  const script = fileURLToPath(new URL('../../content/test/browser-cases.ts', import.meta.url))
  const args = ['--conditions=@topasked/source', '--import', 'tsx', script, CONTENT]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 }))
}

/** Whether an address is that of the script that a worker of the page runs. */
function isWorker(url: string): boolean {
  const file = path.join(tree, new URL(url).pathname)
  return url.endsWith('.js') && existsSync(file) && readFileSync(file, 'utf8').includes('importScripts')
}

/** Waits until the page has an answer to what is in it now. */
const settled = (page: Page) =>
  page.locator('[role=status]', { hasText: /Nothing to correct|\d messages?/ }).waitFor()

describe.skipIf(!BROWSER)('the page that checks a text', () => {
  let browser: Browser
  let site: Served
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(), serve(tree)])
  })
  afterAll(() => Promise.all([browser.close(), site.close()]))

  const open = (query = `?file=${FILE}`, base = '/') =>
    visit(browser, `${site.origin}${base}edit/check/${query}`)

  test('a question leads to its own text, which is well, and shows what readers see', async () => {
    const { page, complaints, close } = await visit(browser, `${site.origin}/q/new-phone/`)
    await page.getByRole('link', { name: 'Suggest a change' }).click()
    await settled(page)
    expect(await page.locator('#check-text').inputValue()).toBe(
      readFileSync(path.join(CONTENT, FILE), 'utf8'),
    )
    await expect(page.locator('.check-messages > li').count()).resolves.toBe(0)
    const shown = await page.locator('.check-preview article').allInnerTexts()
    expect(shown).toHaveLength(3)
    for (const form of ['site', 'handout', 'snippet']) {
      const article = page.locator(`.check-${form} article`)
      expect(await article.evaluate((element) => element.textContent)).toContain('hotline')
    }
    expect(complaints).toEqual([])
    await close()
  })

  test('a mistake has its message, its help and a button that mends it; keys alone suffice', async () => {
    const { page, close } = await open()
    await settled(page)
    const text = await page.locator('#check-text').inputValue()
    await page.locator('#check-text').fill(text.replace('personal-account', 'personal-acount'))
    const message = page.locator('.check-messages > li')
    await message.waitFor()
    expect(await message.textContent()).toContain('there is no scenario personal-acount')
    expect(await message.textContent()).toContain('there is one with a similar name: personal-account')
    await message.getByRole('button', { name: 'Error, Line 3' }).focus()
    await page.keyboard.press('Enter')
    expect(
      await page
        .locator('#check-text')
        .evaluate((field: HTMLTextAreaElement) =>
          field.value.slice(field.selectionStart, field.selectionEnd),
        ),
    ).toBe('scenarios: [personal-acount]')
    await message.getByRole('button', { name: 'Fix line 3' }).focus()
    await page.keyboard.press('Enter')
    await message.waitFor({ state: 'detached' })
    expect(await page.locator('#check-text').inputValue()).toBe(text)
    await close()
  })

  test('a dropped file and a new one are checked; the new one goes to a form of GitHub that is filled in', async () => {
    const { page, close } = await open('')
    const text = readFileSync(path.join(CONTENT, FILE), 'utf8')
    await page.locator('#check-open').setInputFiles({
      name: 'lost-card.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(text.replace(/question: .*/, 'question: I lost my card?')),
    })
    await settled(page)
    expect(await page.locator('#check-file').inputValue()).toBe('questions/lost-card.md')
    const href = new URL(
      (await page.getByRole('link', { name: 'Open the file on GitHub' }).getAttribute('href')) ?? '',
    )
    expect(href.pathname).toMatch(/\/new\/main\/.*\/questions$/)
    expect(href.searchParams.get('filename')).toBe('lost-card.md')
    expect(href.searchParams.get('value')).toContain('I lost my card?')
    await close()
  })

  test('a new question begins with a template that is well, and is shown before it is published', async () => {
    const { page, close } = await open('')
    await page.getByLabel('File', { exact: true }).fill('lost-card.md')
    await page.getByRole('button', { name: 'Start with a template' }).click()
    await settled(page)
    expect(await page.locator('.check-messages > li[data-severity=error]').allTextContents()).toEqual([])
    const text = await page.getByLabel('Text', { exact: true }).inputValue()
    await page
      .getByLabel('Text', { exact: true })
      .fill(text.replace('Write the answer here.', '1. Report it.\n2. Order one.'))
    await page.locator('.check-site li', { hasText: 'Order one.' }).waitFor()
    await close()
  })

  test('the guide for editors names the buttons as they are', async () => {
    const guide = readFileSync(new URL('../../../docs/editing.md', import.meta.url), 'utf8')
    const { page, close } = await open()
    await settled(page)
    const shown = await page.locator('button, a, label, summary, h2').allTextContents()
    const named = [...guide.slice(0, guide.indexOf('## On GitHub')).matchAll(/\*\*([^*]+)\*\*/g)].map(
      ([, name = '']) => name,
    )
    const others = [
      'Suggest a change',
      'Start with a template',
      'Fix everything that is certain',
      'Fix line 3',
    ]
    expect(named.filter((name) => !shown.includes(name) && !others.includes(name))).toEqual([])
    expect(named.length).toBeGreaterThan(6)
    await close()
  })

  test.each(['/', '/zh-Hant/'])('%s: it fits a phone and axe finds nothing', async (base) => {
    const { page, close } = await open(undefined, base)
    await page.locator('.check-preview').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.evaluate(`${AxeBuilder.source}`)
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof AxeBuilder }
      return (await axe.run(document.body)).violations.map(({ id, nodes }) => [
        id,
        nodes.map(({ html }) => html),
      ])
    })
    expect(violations).toEqual([])
    expect(await page.locator('h1').textContent()).toBe(base === '/' ? 'Suggest a change' : '建議修改')
    await close()
  })

  test('without scripts there is the way to GitHub', async () => {
    const { page, close } = await visit(browser, `${site.origin}/edit/check/`, { javaScriptEnabled: false })
    await expect(page.locator('noscript').count()).resolves.toBe(1)
    await close()
  })

  test('says of every example of every rule what the command says', { timeout: 300_000 }, async () => {
    const { folder, cases: all } = ruleExamples()
    const cases = [...all].sort((a, b) => Number(Boolean(a.folder)) - Number(Boolean(b.folder)))
    const asked = cases.map((one, index) => ({
      ...one.request,
      ...(index === 0 ? { folder } : one.folder && { folder: one.folder }),
    }))
    const { page, requests, close } = await open()
    await settled(page)
    const script = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    const worker = [...requests, ...script].find((url) => isWorker(url))
    expect(worker).toBeDefined()
    const answers = await page.evaluate(
      async ({ url, all }) => {
        const running = new Worker(url)
        const found: CheckAnswer[] = []
        for (const request of all) {
          running.postMessage({ id: 0, ...request })
          const answer = (resolve: (data: CheckAnswer) => void, reject: (why: Error) => void): void => {
            const fail = (why: string) => reject(new Error(`${why}: ${request.path}\n${request.text}`))
            const timer = setTimeout(() => fail('no answer'), 20_000)
            running.onerror = ({ message }) => fail(message)
            running.onmessage = ({ data }) => {
              clearTimeout(timer)
              resolve(data)
            }
          }
          found.push(await new Promise(answer))
        }
        running.terminate()
        return found.map(({ messages }) => messages)
      },
      { url: worker ?? '', all: asked },
    )
    cases.forEach(({ name, messages }, index) => {
      expect({ name, messages: answers[index] }).toEqual({ name, messages })
    })
    expect(cases.length).toBeGreaterThan(200)
    await close()
  })
})
