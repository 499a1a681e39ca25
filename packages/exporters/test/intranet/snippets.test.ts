import { describe, expect, test } from 'vitest'
import { intranetChannel } from '../../src/index.ts'
import { corpusOf } from '../corpus.ts'
import { campus, HOSTILE_TEXTS } from '../support/campus.ts'
import { filesOf, textAt } from '../support/files.ts'
import { parseElements, parseText } from '../support/parse-html.ts'

const files = await filesOf(intranetChannel, campus())
const portable = (name: string, locale = 'en') => textAt(files, `intranet/${locale}/portable/${name}.html`)
const details = (name: string, locale = 'en') => textAt(files, `intranet/${locale}/details/${name}.html`)

test('a portable snippet', () => {
  expect(portable('lost')).toBe(`<div lang="en">
<p><strong>Top asked</strong></p>
<h2>Lost phone</h2>
<h3 id="topasked-new-phone">I have a new phone.</h3>
<p><em>Valid until 31 December 2026</em></p>
<h4 id="topasked-new-phone--steps">Steps</h4>
<ol>
<li>See <a href="https://faq.example.edu/q/register/">registering</a>.<sup><a href="#topasked-new-phone--fn-1" id="topasked-new-phone--fnref-1" aria-describedby="topasked-new-phone--footnotes">1</a></sup></li>
</ol>
<section><h4 id="topasked-new-phone--footnotes">Footnotes</h4>
<ol>
<li id="topasked-new-phone--fn-1">
<p>Soon. <a href="#topasked-new-phone--fnref-1" aria-label="Back to reference 1">↩\u{FE0E}</a></p>
</li>
</ol>
</section>
<p>Permanent address: <a href="https://faq.example.edu/q/new-phone/">https://faq.example.edu/q/new-phone/</a></p>
<h3 id="topasked-register">How do I register?</h3>
<p>Open the <a href="https://portal.example.edu/">portal</a> (sign-in required).</p>
<p><img src="https://faq.example.edu/assets/faq/portal.01234567.svg" alt="The portal" width="320" height="200" /></p>
<blockquote>
<p><strong>Tip</strong></p>
<p>Once.</p>
</blockquote>
<p>Permanent address: <a href="https://faq.example.edu/q/register/">https://faq.example.edu/q/register/</a></p>
<p><em>As of 24 November 2026</em></p>
<p>Contact: <a href="https://desk.example.edu/">Service Desk</a></p>
<p>This is an example.</p>
</div>
`)
})

test('a question that folds out', () => {
  expect(details('start', 'zh-Hant')).toContain(`<details class="topasked-question">
<summary class="topasked-summary"><h3>如何登記？</h3></summary>
<div id="topasked-register" class="topasked-answer">
<p class="topasked-note"><em>機器翻譯，尚未經人手覆核。</em></p>
<p>開啟<a href="https://portal.example.edu/">網站</a><span class="topasked-sign-in">（須登入）</span>。</p>
<p class="topasked-permalink">永久網址：<a href="https://faq.example.edu/zh-Hant/q/register/">https://faq.example.edu/zh-Hant/q/register/</a></p>
</div>
</details>`)
})

test('a text in another language says so, and in which', () => {
  const html = portable('lost', 'zh-Hant')
  expect(html).toContain('<h2 lang="en">Lost phone</h2>')
  expect(html).toContain('<h3 id="topasked-new-phone" lang="en">I have a new phone.</h3>')
  expect(html).toContain(
    '<p><em>此答案尚未有中文版本，現以原文顯示。</em></p>\n<p><em>適用至 2026年12月31日</em></p>\n<div lang="en">',
  )
})

const names = [...files.keys()].filter((path) => /^intranet\/[^/]+\/[^/]+\/(?!index)[^/]+\.html$/.test(path))

const pasted = names.filter((path) => !path.includes('/page/'))

test.each(pasted)('%s: ids begin with topasked- and are unique, pictures and pages are absolute', (path) => {
  const elements = parseElements(textAt(files, path))
  const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? [])
  expect(ids.length).toBeGreaterThan(0)
  for (const id of ids) expect(id).toMatch(/^topasked-/)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { attributes } of elements) {
    expect(attributes.get('href') ?? '#topasked-').toMatch(/^(?:https:\/\/|#topasked-)/)
    expect(attributes.get('src') ?? 'https://').toMatch(/^https:\/\//)
  }
})

test.each(names.filter((path) => path.includes('/portable/')))('%s: only what any editor takes', (path) => {
  const elements = parseElements(textAt(files, path))
  const tags = new Set(elements.map(({ tagName }) => tagName))
  for (const tag of ['script', 'style', 'details', 'summary', 'link', 'iframe', 'input'])
    expect(tags).not.toContain(tag)
  for (const { attributes } of elements) {
    for (const name of attributes.keys())
      expect(name).not.toMatch(/^(?:class|style|data-.*|on.*|tabindex|role)$/)
  }
})

test.each(names.filter((path) => path.includes('/details/')))('%s: class names are ours', (path) => {
  const classes = parseElements(textAt(files, path)).flatMap(
    ({ attributes }) => attributes.get('class')?.split(' ') ?? [],
  )
  expect(classes.length).toBeGreaterThan(0)
  for (const name of classes) expect(name).toMatch(/^topasked(?:-[a-z-]+)?$/)
})

describe('which questions are where', () => {
  test.each([
    ['all', ['on-paper', 'register', 'new-phone']],
    ['start', ['on-paper', 'register']],
    ['lost', ['new-phone', 'register']],
  ])('%s', (name, expected) => {
    const ids = parseElements(portable(name)).flatMap(({ tagName, attributes }) =>
      tagName === 'h3' ? [attributes.get('id')] : [],
    )
    expect(ids).toEqual(expected.map((id) => `topasked-${id}`))
    expect(files.get(`intranet/en/portable/${name}.html`)?.data.output?.questions).toEqual(expected)
  })

  test('a scenario without current answers has no snippet; a former name has one', () => {
    expect(files.has('intranet/en/portable/news.html')).toBe(false)
    expect(portable('no-phone')).toBe(portable('lost'))
  })

  test('what is for paper stays out', () => {
    expect(portable('all')).not.toContain('PAPER')
  })

  test('the picture is among the files', () => {
    expect(files.has('assets/faq/portal.01234567.svg')).toBe(true)
  })
})

test.each(HOSTILE_TEXTS)('%j comes back unchanged from every text field', async (hostile) => {
  const corpus = corpusOf({
    catalog: {
      title: { en: hostile },
      notice: { en: hostile },
      locales: { default: 'en' },
      owners: {
        desk: { name: { en: hostile }, hotline: hostile, hours: { en: hostile }, place: { en: hostile } },
      },
    },
    scenarios: { start: { title: { en: hostile }, intro: { en: hostile } } },
    questions: { one: { en: { title: hostile, markdown: 'a' } } },
  })
  const written = await filesOf(intranetChannel, corpus)
  for (const profile of ['portable', 'details', 'page']) {
    const html = textAt(written, `intranet/en/${profile}/start.html`)
    expect(parseText(html).split(hostile)).toHaveLength(profile === 'page' ? 12 : 10)
    const shape = parseElements(html).map(({ tagName }) => tagName)
    expect(shape.filter((tag) => ['script', 'img', 'svg', 'textarea'].includes(tag))).toEqual([])
    const source = parseElements(textAt(written, `intranet/en/${profile}/index.html`)).find(
      ({ attributes }) => attributes.has('data-source'),
    )
    expect(source?.text).toContain(profile === 'page' ? '<iframe ' : `lang="en"`)
  }
})

test('two renderings are the same', async () => {
  const again = await filesOf(intranetChannel, campus())
  expect([...again].map(([path, file]) => [path, String(file.value)])).toEqual(
    [...files].map(([path, file]) => [path, String(file.value)]),
  )
})

test('without current answers there are still pages that say so', async () => {
  const empty = await filesOf(intranetChannel, campus({ asOf: '2020-01-01', questions: {} }))
  expect(textAt(empty, 'intranet/en/portable/all.html')).toContain(
    'There are no current answers for the intranet.',
  )
})
