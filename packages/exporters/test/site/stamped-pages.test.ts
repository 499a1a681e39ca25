import { describe, expect, test } from 'vitest'
import { renderSite, stampedPages } from '../../src/channels/site/index.ts'
import { writeHtml } from '../../src/index.ts'
import { campus } from '../support/campus.ts'

const OPTIONS = { siteUrl: 'https://host.example/faq/', basePath: '/faq/' }
const catalog = {
  editUrl: 'https://github.com/example/answers/edit/main/faq/',
  feedback: { en: 'mailto:desk@example.edu?subject={id}%20{locale}' },
}
const pagesIn = (locale: string, corpus = campus({ catalog })) =>
  new Map(
    stampedPages(renderSite(corpus, locale, OPTIONS)).map(({ path, head, main, hrefs }) => [
      path,
      {
        head: writeHtml({ type: 'root', children: [...head] }),
        main: writeHtml({ type: 'root', children: [...main] }),
        hrefs,
      },
    ]),
  )
const en = pagesIn('en')
const zh = pagesIn('zh-Hant')
const mainAt = (pages: typeof en, path: string) => pages.get(path)?.main ?? ''

describe('pages of questions', () => {
  test('carry the question, its answer, who answers for it and since when', () => {
    const html = mainAt(en, 'q/register/')
    expect(html).toContain('<h1>How do I register?</h1>')
    expect(html).toContain('(sign-in required)')
    expect(html).toContain('Last reviewed: ')
    expect(html).toContain('Permanent address: ')
  })

  test.each([
    ['what did not help, with id and locale', 'mailto:desk@example.edu?subject=register%20en'],
    ['the page that checks the file', '/faq/edit/check/?file=questions%2Fregister.md'],
    ['the form on GitHub', 'https://github.com/example/answers/issues/new?template=answer-is-wrong.yml'],
    ['its scenario, at the question', '/faq/lost/#register'],
    ['the other language', '/faq/zh-Hant/q/register/'],
  ])('link to %s', (_, href) => {
    expect(mainAt(en, 'q/register/')).toContain(`href="${href}"`)
  })

  test('name GitHub only where the content is there', () => {
    const elsewhere = pagesIn('en', campus({ catalog: { editUrl: 'https://git.example.org/edit/faq/' } }))
    expect(mainAt(elsewhere, 'q/register/')).not.toMatch(/GitHub|issues\/new|feedback/)
  })

  test('lead from an unreviewed translation to the original', () => {
    expect(mainAt(zh, 'zh-Hant/q/register/')).toContain('<a href="/faq/q/register/">閱讀原文（English）</a>')
  })

  test('say of an archived answer that it is over, and give programs no answer', () => {
    expect(mainAt(en, 'q/release/')).toContain(
      '<p class="note note-archived"><strong>No longer current.</strong>',
    )
    expect(en.get('q/release/')?.head).not.toContain('ld+json')
    expect(en.get('q/release/')?.head).toContain('<meta name="robots" content="noindex" />')
    expect(en.get('q/register/')?.head).toContain('"@type":"FAQPage"')
  })

  test('mark words that are not translated', () => {
    expect(mainAt(zh, 'zh-Hant/q/new-phone/')).toContain('<h1 lang="en">I have a new phone.</h1>')
  })
})

describe('pages of printed handouts', () => {
  test('say in words since when a copy is current, and hold the hash of what is printed now', () => {
    const html = mainAt(en, 'edition/en/handout/')
    expect(html).toMatch(/data-edition="[0-9a-f]{12}"/)
    expect(html).toContain('The answers in it last changed on 1 November 2026.')
    expect(html).toContain('href="/faq/pdf/en/handout.pdf"')
    expect(html.match(/ hidden>/g)).toHaveLength(2)
  })

  test('lead to the same handout in other languages', () => {
    expect(en.get('edition/en/start/')?.hrefs).toEqual({
      en: '/faq/edition/en/start/',
      'zh-Hant': '/faq/edition/zh-Hant/start/',
    })
  })

  test('answer for paper that is out there when the tree has no handouts, and lead to none', () => {
    const model = renderSite(campus(), 'en', { ...OPTIONS, channels: ['site'] })
    const pages = new Map(stampedPages(model).map((page) => [page.path, page]))
    const main = pages.get('edition/en/handout/')?.main ?? []
    const html = writeHtml({ type: 'root', children: [...main] })
    expect(html).toMatch(/data-edition="[0-9a-f]{12}"/)
    expect(html).not.toContain('.pdf')
  })
})
