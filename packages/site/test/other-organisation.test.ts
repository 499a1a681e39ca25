import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BROWSER, openBrowser, visit } from './browser.ts'
import { buildTree } from './build-tree.ts'
import { writeOtherContent } from './other-content.ts'
import { type Served, serve } from './serve.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = await mkdtemp(path.join(tmpdir(), 'topasked-other-'))
const tree = path.join(folder, 'tree')
const read = (file: string) => readFile(path.join(tree, file), 'utf8')

beforeAll(async () => {
  await writeOtherContent(path.join(folder, 'content'))
  await buildTree(tree, path.join(folder, 'content'), 'site', {
    TOPASKED_AS_OF: '2026-11-24',
    TOPASKED_BUNDLED_LIST: path.join(folder, 'bundled.txt'),
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the list of licences names every package that pages load code of', async () => {
  const bundled = (await readFile(path.join(folder, 'bundled.txt'), 'utf8')).split('\n')
  expect(bundled).toContain('react')
  const list = await readFile(new URL('../../../docs/licences.md', import.meta.url), 'utf8')
  expect(bundled.filter((name) => !list.includes(`| ${name} |`))).toEqual([])
})

describe('the site of another organisation', () => {
  test('has nothing of the first one in it', async () => {
    const files = await readdir(tree, { recursive: true, withFileTypes: true })
    for (const file of files.filter(
      (entry) => entry.isFile() && /\.(?:html|js|css|txt|xml|json|webmanifest)$/.test(entry.name),
    )) {
      const text = await readFile(path.join(file.parentPath, file.name), 'utf8')
      expect(text, file.name).not.toMatch(/CUHK|ITSC|OnePass|\bDuo\b|香港|雙重認證/)
    }
  })

  test.each(['index.html', 'q/carte-perdue/index.html', 'edition/fr/handout/index.html'])(
    '%s has the notice on top, and the script that hides it when it is over',
    async (file) => {
      const page = await read(file)
      expect(page).toMatch(/data-end="2099-12-31T17:00:00Z"[^>]*>Travaux à l(?:'|&#x27;)entrée &lt;b/)
      expect(page).toMatch(/<script[^>]* src="\/base\/notices\.js"/)
    },
  )

  test('publishes neither drafts nor what does not hold yet', async () => {
    const names = await readdir(tree, { recursive: true })
    expect(names.filter((name) => /brouillon|horaires-futurs/.test(name))).toEqual([])
    expect(await read('horaires/index.html')).not.toContain('2030')
  })

  test.each([
    ['q/carte-perdue/index.html', false],
    ['all/index.html', false],
    ['q/horaires-ete/index.html', true],
    ['q/minitel/index.html', true],
    ['404.html', true],
  ])('%s is kept from search engines: %s', async (file, kept) => {
    expect(/name="robots" content="noindex"/.test(await read(file))).toBe(kept)
  })

  test('lists in the sitemap what may be listed, and only in the words of its language', async () => {
    const sitemap = await read('sitemap.xml')
    const listed = [...sitemap.matchAll(/<loc>https:\/\/aide\.example\.org\/base\/(.*?)<\/loc>/g)].map(
      ([, page]) => page,
    )
    expect(listed).toContain('q/combien-de-livres/')
    expect(listed).toContain('en/q/carte-perdue/')
    expect(listed).not.toContain('en/q/combien-de-livres/')
    expect(listed.filter((page) => /horaires-ete|minitel|carte-volee|archive/.test(page ?? ''))).toEqual([])
    expect(await read('robots.txt')).toContain('Sitemap: https://aide.example.org/base/sitemap.xml')
  })

  test('says what became of what is gone', async () => {
    expect(await read('q/vieille-carte/index.html')).toContain('href="/base/q/carte-perdue/"')
    expect(await read('en/q/minitel/index.html')).toContain('This service has ended.')
    expect(await read('accueil/index.html')).toContain('href="/base/horaires/"')
  })

  test('marks what is not translated, and gives the original as the page to list', async () => {
    const html = await read('en/q/combien-de-livres/index.html')
    expect(html).toMatch(/<h1 lang="fr">/)
    expect(html).toMatch(/<div class="answer" lang="fr">/)
    expect(html).toContain('This answer has not been translated yet.')
    expect(html).toMatch(/rel="canonical" href="https:\/\/aide\.example\.org\/base\/q\/combien-de-livres\/"/)
  })

  test('has a question that exists in Arabic only, in its own direction', async () => {
    const html = await read('q/acces/index.html')
    expect(html).toContain('<div class="answer" lang="ar" dir="rtl">')
    expect(html).toMatch(/rel="canonical" href="https:\/\/aide\.example\.org\/base\/ar\/q\/acces\/"/)
    expect(await read('ar/q/acces/index.html')).toContain('<div class="answer">')
    const sitemap = await read('sitemap.xml')
    expect(sitemap).toContain('/base/ar/q/acces/</loc>')
    expect(sitemap).not.toContain('/base/q/acces/</loc>')
  })

  test('gives groups of scenarios their titles', async () => {
    for (const file of ['index.html', 'all/index.html'])
      expect(await read(file)).toMatch(/class="group-title">Sur place</)
  })

  test('keeps the archived question in its scenario, at its fragment', async () => {
    expect(await read('horaires/index.html')).toMatch(/<li id="horaires-ete">/)
  })
})

describe.skipIf(!BROWSER)('the site of another organisation, below a path', () => {
  let browser: Browser
  let site: Served
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(), serve(tree, '/base/')])
  })
  afterAll(() => Promise.all([browser.close(), site.close()]))

  const pages = [
    '',
    'ar/',
    'emprunter/',
    'ar/emprunter/',
    'q/carte-perdue/',
    'q/combien-de-livres/',
    'ar/q/carte-perdue/',
    'q/en-ligne/',
    'ar/q/en-ligne/',
    'q/acces/',
    'all/',
  ]

  test.each(pages)('/base/%s complains of nothing and has no fault that axe finds', async (page) => {
    const {
      page: tab,
      complaints,
      close,
    } = await visit(browser, `${site.origin}/base/${page}`, { bypassCSP: true })
    expect(complaints).toEqual([])
    expect(await tab.locator('html').getAttribute('dir')).toBe(page.startsWith('ar/') ? 'rtl' : 'ltr')
    await tab.evaluate(axe)
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme })
      const { violations } = (await tab.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
    }
    await tab.setViewportSize({ width: 320, height: 640 })
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await close()
  })

  test.each(['q/en-ligne/', 'emprunter/#en-ligne'])('at %s variants are tabs that agree', async (address) => {
    const { page, complaints, close } = await visit(browser, `${site.origin}/base/${address}`)
    const tabs = page.locator('#en-ligne, article').first().getByRole('tab')
    await tabs.first().waitFor()
    expect(await tabs.allTextContents()).toEqual(['iPhone', 'Android', 'Android', 'iPhone'])
    await tabs.nth(1).click()
    for (const [text, isShown] of [
      ['Touchez deux fois.', true],
      ['Patientez.', true],
      ['Confirmez.', false],
    ] as const)
      expect(await page.getByText(text).isVisible(), text).toBe(isShown)
    expect(complaints).toEqual([])
    await close()
  })

  test.each([
    ['q/carte-volee/', 'q/carte-perdue/'],
    ['en/q/carte-volee/', 'en/q/carte-perdue/'],
    ['prets/#carte-perdue', 'emprunter/#carte-perdue'],
  ])('the old address %s leads to %s', async (from, to) => {
    const { page, close } = await visit(browser, `${site.origin}/base/${from}`)
    await page.waitForURL(`${site.origin}/base/${to}`)
    await close()
  })

  test('an old address leads on without JavaScript', async () => {
    const { page, close } = await visit(browser, `${site.origin}/base/q/carte-volee/`, {
      javaScriptEnabled: false,
    })
    await page.waitForURL(`${site.origin}/base/q/carte-perdue/`)
    await close()
  })

  test('the fragment of a former id opens the answer', async () => {
    const { page, close } = await visit(browser, `${site.origin}/base/emprunter/#carte-volee`)
    expect(await page.locator('#carte-perdue').isVisible()).toBe(true)
    await close()
  })

  test('search finds by a synonym and shows what is not translated', async () => {
    const { page, close } = await visit(browser, `${site.origin}/base/en/`)
    await page.locator('input[type=search]').fill('bouquin')
    const hit = page.locator('.search .row').first()
    await hit.waitFor()
    expect(await hit.getAttribute('href')).toBe('/base/en/q/combien-de-livres/')
    expect(await hit.getAttribute('lang')).toBe('fr')
    await close()
  })
})
