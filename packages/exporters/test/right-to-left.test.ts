import { expect, test } from 'vitest'
import { feedChannel, intranetChannel } from '../src/index.ts'
import { directionIn, textDirection } from '../src/language/text-direction.ts'
import { corpusOf } from './corpus.ts'
import { filesOf, jsonAt, textAt } from './support/files.ts'

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ku-Latn', 'ltr'],
  ['ku-Arab', 'rtl'],
  ['ckb', 'rtl'],
  ['nqo', 'rtl'],
  ['syr', 'rtl'],
  ['dv', 'rtl'],
  ['ps', 'rtl'],
  ['ur', 'rtl'],
  ['uz-AF', 'rtl'],
  ['ff-Adlm', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['zh-Hant', 'ltr'],
  ['fr', 'ltr'],
])('%s is written %s', (locale, direction) => {
  expect(textDirection(locale)).toBe(direction)
})

test('a direction is said where it differs from that around it', () => {
  expect([directionIn('ar'), directionIn('ar', 'he'), directionIn('en', 'ar'), directionIn('fr')]).toEqual([
    { dir: 'rtl' },
    {},
    { dir: 'ltr' },
    {},
  ])
})

const corpus = corpusOf({
  catalog: { locales: { default: 'en', others: ['ar'] } },
  questions: {
    late: {
      en: { title: 'Late?', markdown: 'Ask.' },
      ar: { title: 'تأخرت؟', markdown: 'اسأل.' },
    },
    lost: { en: { title: 'Lost?', markdown: 'Ask.' } },
  },
})
const intranet = await filesOf(intranetChannel, corpus)
const feed = await filesOf(feedChannel, corpus)

test.each(['portable', 'details', 'page', 'element'])('snippets of the profile %s', (profile) => {
  const arabic = textAt(intranet, `intranet/ar/${profile}/all.html`)
  expect(arabic).toMatch(/<(?:html|div)(?: class="topasked")? lang="ar" dir="rtl"/)
  expect(arabic).toMatch(/<h3[^>]* lang="en" dir="ltr"[^>]*>Lost\?/)
  expect(textAt(intranet, `intranet/en/${profile}/all.html`)).not.toContain('dir=')
})

test('answers in the feed', () => {
  const html = (path: string) => jsonAt<{ content_html: string }>(feed, path).content_html
  expect(html('feed/v1/questions/ar/late.json')).toMatch(/^<div dir="rtl">\n<p>اسأل\.<\/p>\n<\/div>/)
  expect(html('feed/v1/questions/en/late.json')).not.toContain('dir=')
})
