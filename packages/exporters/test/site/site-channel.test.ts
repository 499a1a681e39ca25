import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { siteChannel } from '../../src/channels/site/index.ts'
import { campus } from '../support/campus.ts'
import { filesOf, jsonAt, textAt } from '../support/files.ts'

const SITE_URL = 'https://host.example/faq/'
const noted = await filesOf(siteChannel, campus(), SITE_URL)
const plain = await filesOf(siteChannel, campus({ catalog: {} }), SITE_URL)

describe('siteChannel', () => {
  test('writes what stands beside the pages', () => {
    const names = [...noted.keys()].map((name) => name.replace(/page\.[0-9a-f]{8}\./, 'page.*.')).sort()
    expect(names.filter((name) => !name.endsWith('index.md'))).toEqual([
      'apple-touch-icon.png',
      'assets/faq/portal.01234567.svg',
      'assets/lead-on.js',
      'assets/page.*.js',
      'assets/share.en.png',
      'assets/share.zh-Hant.png',
      'icon-192.png',
      'icon-512.png',
      'icon.svg',
      'llms.txt',
      'no-phone/index.html',
      'q/enrol/index.html',
      'robots.txt',
      'site.webmanifest',
      'sitemap.xml',
      'zh-Hant/no-phone/index.html',
      'zh-Hant/q/enrol/index.html',
    ])
  })

  test.each([
    ['#topasked-enrol--if-lost', '#topasked-register--if-lost'],
    ['#topasked-enrol', '#topasked-enrol'],
    ['', ''],
  ])('a former address leads on to the same place: %s', (hash, expected) => {
    const base = 'https://host.example/faq/q/'
    const document = { querySelector: () => ({ href: `${base}register/` }) }
    const opened: string[] = []
    const location = { href: `${base}enrol/${hash}`, hash, replace: (href: string) => opened.push(href) }
    runInNewContext(textAt(noted, 'assets/lead-on.js'), { URL, document, location })
    expect(opened).toEqual([`${base}register/${expected}`])
  })

  test('has every published question as Markdown, with what must be known of it', () => {
    const names = [...noted.keys()].filter((name) => name.endsWith('index.md'))
    const ids = ['new-phone', 'on-paper', 'on-site', 'register', 'release']
    expect(names).toEqual(['', 'zh-Hant/'].flatMap((base) => ids.map((id) => `${base}q/${id}/index.md`)))
    expect(textAt(noted, 'q/register/index.md')).toMatch(
      /^# How do I register\?\n\nOpen the \[portal\]\(https:\/\/portal\.example\.edu\/\) \(sign-in required\)\./,
    )
    expect(textAt(noted, 'q/release/index.md')).toContain('*This answer was valid until 31 December 2021.*')
    expect(textAt(noted, 'zh-Hant/q/new-phone/index.md')).toContain(
      'https://host.example/faq/zh-Hant/q/register/',
    )
  })

  test.each([
    ['icon-192.png', 192, 192],
    ['icon-512.png', 512, 512],
    ['apple-touch-icon.png', 180, 180],
    ['assets/share.en.png', 1200, 630],
    ['assets/share.zh-Hant.png', 1200, 630],
  ])('%s is a picture of %i by %i pixels', (name, width, height) => {
    const png = Buffer.from(noted.get(name)?.value as Uint8Array)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height])
  })

  test('llms.txt has every current question with its address and its answer in a sentence', () => {
    const text = textAt(noted, 'llms.txt')
    expect(text).toMatch(/^# Top asked\n\n> Example University\n\nThis is an example\.\n\n## New here\n/)
    expect(text).toContain('- [How do I register?](https://host.example/faq/q/register/): On the portal.')
    expect(text).not.toContain('q/release/')
  })

  test('robots.txt lets crawlers see that they are not wanted, and names the sitemap only where it lists something', () => {
    expect(textAt(noted, 'robots.txt')).toBe('User-agent: *\nDisallow:\n')
    expect(textAt(plain, 'robots.txt')).toContain('Sitemap: https://host.example/faq/sitemap.xml')
  })

  test('the sitemap lists no page that asks not to be listed', () => {
    expect(textAt(noted, 'sitemap.xml')).not.toContain('<loc>')
    const pages = [
      ...textAt(plain, 'sitemap.xml').matchAll(/<loc>https:\/\/host\.example\/faq\/(.*)<\/loc>/g),
    ]
    expect(pages.map(([, page]) => page)).toEqual([
      ...['', 'all/', 'start/', 'lost/', 'q/new-phone/', 'q/on-paper/', 'q/on-site/', 'q/register/'],
      ...['zh-Hant/', 'zh-Hant/all/', 'zh-Hant/start/', 'zh-Hant/lost/', 'zh-Hant/q/register/'],
    ])
  })

  test('the sitemap says when a page changed and where it is in other languages', () => {
    const url = textAt(plain, 'sitemap.xml')
      .split('<url>')
      .find((part) => part.includes('faq/q/register/</loc>'))
    expect(url).toContain('<lastmod>2026-11-01T00:00:00Z</lastmod>')
    expect(url).toContain('hreflang="zh-Hant-HK" href="https://host.example/faq/zh-Hant/q/register/"')
  })

  test('the web app manifest stays below the path of the site', () => {
    expect(jsonAt(noted, 'site.webmanifest')).toMatchObject({
      start_url: '/faq/',
      scope: '/faq/',
      lang: 'en',
    })
  })

  test('a page at a former address leads on, keeps out of search engines and shows the notice', () => {
    const html = textAt(noted, 'zh-Hant/q/enrol/index.html')
    expect(html).toContain('<html lang="zh-Hant-HK" dir="ltr">')
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/faq/zh-Hant/q/register/" />')
    expect(html).toContain('<link rel="canonical" href="https://host.example/faq/zh-Hant/q/register/" />')
    expect(html).toContain('<meta name="robots" content="noindex" />')
    expect(html).toContain('這是示範。')
    expect(html).not.toMatch(/<script>|<script [^>]*>[^<]/)
  })
})
