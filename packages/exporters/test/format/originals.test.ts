import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newTranslation, renameId } from '@topasked/content'
import { describe, expect, test } from 'vitest'
import { renderSite } from '../../src/channels/site/index.ts'
import { readPdf } from '../../src/verify/read/pdf.ts'
import { publish, question, translation, withFolder } from './publish.ts'

const HEBREW = question(
  'איפה הספרייה?',
  'ברחוב *הרצל* 5. ראו [כרטיס](card.md).',
  'original: true\naliases: [place]\n',
)
const CARD = question('How do I get a card?', 'Ask. See [the place](where.md) and [the place](where.he.md).')

const site = await publish({ 'questions/where.he.md': HEBREW, 'questions/card.md': CARD })
const entries = async (path: string, list: string) =>
  (JSON.parse(await site.text(path))[list] as { id: string; locale: string }[]).filter(({ id }) =>
    id.includes('where'),
  )

test('one in another language is in every channel as it is written', async () => {
  expect(site.messages).toEqual([])
  expect(await site.problems()).toEqual([])
  expect(site.corpus.questions.filter(({ id }) => id === 'where')).toMatchObject([
    { locale: 'he', translation: null, title: 'איפה הספרייה?' },
  ])
})

test('readers of the default language get it with a note, marked as what it is', async () => {
  const page = await site.text('q/where/index.html')
  expect(page).toContain('<h1 lang="he" dir="rtl">איפה הספרייה?</h1>')
  expect(page).toContain('<div class="answer" lang="he" dir="rtl">')
  expect(page).toContain('This answer has not been translated yet. It is shown in the original language.')
  expect(await site.text('he/q/where/index.html')).toContain('<h1>איפה הספרייה?</h1>')
  expect(await site.text('he/q/where/index.html')).not.toContain('note-not-translated')
  const { blocks } = await readPdf(await site.bytes('pdf/en/handout.pdf'))
  expect(JSON.stringify(blocks)).toContain('This answer has not been translated yet')
})

test('addresses, languages and search engines agree', async () => {
  expect(await site.text('q/where/index.html')).toContain(
    '<link rel="canonical" href="https://faq.example.edu/he/q/where/"',
  )
  const sitemap = await site.text('sitemap.xml')
  expect(sitemap).toContain('<loc>https://faq.example.edu/he/q/where/</loc>')
  expect(sitemap).not.toContain('<loc>https://faq.example.edu/q/where/</loc>')
  expect(await site.text('he/q/where/index.html')).not.toContain('hreflang="en"')
  expect(await site.text('llms.txt')).toContain('[איפה הספרייה?](https://faq.example.edu/he/q/where/)')
  expect(site.paths).toContain('place/index.html'.replace('place', 'q/place'))
  expect(await site.text('q/card/index.html')).toContain('href="/q/where/"')
})

test('programs that sync get it in each language under its permanent id', async () => {
  const { items } = JSON.parse(await site.text('feed/en/feed.json'))
  expect(items.find(({ id }: { id: string }) => id.includes('where'))).toMatchObject({
    id: 'https://faq.example.edu/q/where/',
    language: 'he',
  })
  expect(await entries('feed/v1/index.json', 'questions')).toMatchObject([{ locale: 'en' }, { locale: 'he' }])
  expect(await entries('feed/v1/changes.json', 'changes')).toMatchObject([{ op: 'upsert' }, { op: 'upsert' }])
})

test('both searches find it', () => {
  for (const locale of ['en', 'he']) {
    const { search } = renderSite(site.corpus, locale, { siteUrl: 'https://faq.example.edu/', basePath: '/' })
    expect(search.find(({ url }) => url.includes('where'))?.meta).toMatchObject({
      title: 'איפה הספרייה?',
      lang: locale === 'en' ? 'he' : '',
    })
  }
})

test('it is translated into the default language like any other', async () => {
  const both = await publish({
    'questions/where.he.md': HEBREW,
    'questions/where.en.md': translation('Where is the library?', 'At 5 *Herzl* Street.'),
    'questions/card.md': CARD,
  })
  expect(both.messages).toEqual([])
  expect(await both.problems()).toEqual([])
  const page = await both.text('q/where/index.html')
  expect(page).toContain('<h1>Where is the library?</h1>')
  expect(page).toContain('<a href="/he/q/where/">Read the original (עברית)</a>')
  expect(await both.text('sitemap.xml')).toContain('<loc>https://faq.example.edu/q/where/</loc>')
})

describe('what is no original is a message', () => {
  const rejected = (files: Record<string, string>) =>
    publish({ 'questions/card.md': question('Card?', 'Ask.'), ...files })
  test.each([
    ['two of them', { 'questions/card.he.md': HEBREW }, 'questions/card.he.md:7: translation/original'],
    ['not a yes', { 'questions/w.he.md': HEBREW.replace('true', 'no') }, 'questions/w.he.md:7: frontmatter/'],
    [
      'without fields',
      { 'questions/w.he.md': translation('מה?', 'זה.').replace('translation:', 'original: true #') },
      'frontmatter/missing-field',
    ],
    [
      'a language that nobody has',
      { 'questions/w.fr.md': HEBREW },
      'questions/w.fr.md:7: translation/original',
    ],
    [
      'a translation of nothing',
      { 'questions/w.he.md': translation('מה?', 'זה.') },
      'questions/w.he.md:1: translation/orphan',
    ],
  ])('%s', async (_name, files, message) => {
    await expect(rejected(files)).rejects.toThrow(message)
  })
})

test('commands keep its language: it is translated, and renamed with its translation', async () => {
  const files = { 'questions/where.he.md': HEBREW, 'questions/card.md': CARD }
  await withFolder(files, async (dir) => {
    await newTranslation({ dir }, 'where', 'en')
    await expect(newTranslation({ dir }, 'where', 'he')).rejects.toThrow('he is the language of the original')
    const { errors } = await renameId({ dir }, 'where', 'address')
    expect(errors).toEqual([])
    expect(readdirSync(join(dir, 'questions'))).toEqual(['address.en.md', 'address.he.md', 'card.md'])
    expect(readFileSync(join(dir, 'questions/card.md'), 'utf8')).toContain('address.he.md')
  })
})
