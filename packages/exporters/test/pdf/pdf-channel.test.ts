import { beforeAll, describe, expect, it } from 'vitest'
import { corpusOf } from '../corpus.ts'
import { type Facts, factsOf, squeeze, textOf } from './read-pdf.ts'
import { GUIDE, print, printOne, sample } from './sample.ts'

const corpus = sample()
let files: Awaited<ReturnType<typeof print>>
const facts = new Map<string, Facts>()
const texts = new Map<string, string>()

beforeAll(async () => {
  files = await print(corpus)
  for (const [path, { value }] of files) {
    facts.set(path, await factsOf(value))
    texts.set(path, await textOf(value))
  }
})

describe('documents', () => {
  it('are a handout, one per scenario with current questions and a quick card in each language, and a bilingual sheet', () => {
    const outputs = [...files].map(([path, { data }]) => [path, data.output?.locale, data.output?.questions])
    expect(outputs).toEqual([
      ['pdf/en/handout.pdf', 'en', ['everything', 'short']],
      ['pdf/en/a.pdf', 'en', ['everything']],
      ['pdf/en/b.pdf', 'en', ['everything', 'short']],
      ['pdf/en/quick-card.pdf', 'en', ['short']],
      ['pdf/zh-Hant/handout.pdf', 'zh-Hant', ['everything', 'short']],
      ['pdf/zh-Hant/a.pdf', 'zh-Hant', ['everything']],
      ['pdf/zh-Hant/b.pdf', 'zh-Hant', ['everything', 'short']],
      ['pdf/zh-Hant/quick-card.pdf', 'zh-Hant', ['short']],
      ['pdf/bilingual.pdf', undefined, ['short']],
    ])
    expect(new Set([...files.values()].map(({ data }) => data.output?.mediaType))).toEqual(
      new Set(['application/pdf']),
    )
  })

  it('are made without a complaint about the sources', () => {
    expect(corpus.files.flatMap(({ messages }) => messages.map(String))).toEqual([])
  })

  it('have the same bytes the second time', async () => {
    const again = await print(sample())
    for (const [path, { value }] of files)
      expect(Buffer.compare(value, again.get(path)?.value ?? new Uint8Array())).toBe(0)
  })
})

describe('for machines and screen readers', () => {
  it.each([
    ['pdf/en/handout.pdf', 'Top asked', 'en'],
    ['pdf/en/a.pdf', 'Scenario A – Top asked', 'en'],
    ['pdf/zh-Hant/handout.pdf', '常見問題', 'zh-HK'],
    ['pdf/zh-Hant/b.pdf', 'Scenario B – 常見問題', 'zh-HK'],
  ])('%s declares its title and language', (path, title, lang) => {
    expect(facts.get(path)).toMatchObject({ title, lang, marked: true, showsTitle: true })
    expect(facts.get(path)?.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(facts.get(path)?.created).toEqual(new Date('2026-11-24T00:00:00Z'))
  })

  it('every font is ours, embedded and mapped to Unicode', () => {
    const fonts = [...facts.values()].flatMap((document) => document.fonts)
    expect(fonts.length).toBeGreaterThan(6)
    expect(fonts.filter(({ embedded, toUnicode }) => !embedded || !toUnicode)).toEqual([])
    const families = new Set(fonts.map(({ name }) => name.split('-')[0]))
    expect([...families].sort()).toEqual(['JetBrainsMono', 'NotoSansHK', 'SourceSans3'])
  })

  it('headings go down without a skipped level', () => {
    for (const { kinds } of facts.values()) {
      const levels = kinds.filter((kind) => /^H\d$/.test(kind)).map((kind) => Number(kind.slice(1)))
      expect(levels[0]).toBe(1)
      levels.forEach((level, index) => {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1)
      })
    }
  })

  it('tables have header cells, lists and footnotes are tagged, pictures are described', () => {
    const { kinds, descriptions } = facts.get('pdf/en/a.pdf') ?? { kinds: [], descriptions: [] }
    expect(kinds.filter((kind) => kind === 'TH')).toHaveLength(4)
    expect(kinds.filter((kind) => kind === 'TD')).toHaveLength(10)
    expect(kinds).toEqual(
      expect.arrayContaining(['L', 'LI', 'Lbl', 'LBody', 'Note', 'Link', 'Code', 'BlockQuote']),
    )
    expect(descriptions).toEqual([
      expect.stringMatching(
        /^QR code that opens https:\/\/faq\.example\.edu\/edition\/en\/a\/\?[0-9a-f]{12}$/,
      ),
      'The error page',
      'Gear',
      'A linked picture',
    ])
  })

  it('an answer in another language is marked with it', () => {
    expect([...(facts.get('pdf/zh-Hant/handout.pdf')?.langs ?? [])]).toContain('en')
  })
})

describe('for readers', () => {
  const inOrder = (path: string, ...parts: string[]) => {
    const text = texts.get(path) ?? ''
    let from = 0
    for (const part of parts) {
      const found = text.indexOf(squeeze(part), from)
      expect(found, `"${part}" in ${path} after ${text.slice(Math.max(0, from - 40), from)}`).not.toBe(-1)
      from = found + squeeze(part).length
    }
  }

  it('the head says who, what, as of when, whom to ask and where the newest version is', () => {
    inOrder(
      'pdf/en/a.pdf',
      'Example University',
      'Scenario A',
      'Top asked',
      'As of 24 November 2026',
      'Still current? faq.example.edu/edition/en/a/?',
      'Service Desk',
      'Hotline 1234 5678 · https://portal.example.org/ (sign-in required) · Hours Mon-Fri',
      'This is an example.',
      'About A.',
      'How is everything printed?',
    )
  })

  it('questions, their steps and what belongs to them come in order', () => {
    inOrder(
      'pdf/en/handout.pdf',
      'Scenario A',
      'How is everything printed?',
      'faq.example.edu/q/everything/',
      'Last reviewed 1 November 2026',
      'Valid from 1 January 2026 to 31 December 2026',
      '1. Step one with a <> b && c != d.',
      '2. Step two with a picture:',
      'Its title',
      '3. Step three four.',
      'A loose paragraph.',
      '☑done',
      '☐open',
      'Note',
      'Warning: With title',
      'Danger',
      'Tip',
      'For Staff',
      'Staff text.',
      'PDF TEXT',
      'Scenario B',
      'Urgent',
      'Is this short?',
      'faq.example.edu/q/short/',
    )
    expect(texts.get('pdf/en/handout.pdf')).not.toContain('SITETEXT')
  })

  it('every address is printed, once per answer', () => {
    const text = texts.get('pdf/en/a.pdf') ?? ''
    const times = (part: string) => text.split(squeeze(part)).length - 1
    // In a footnote, in the header row of the table, and in a footnote of the author's.
    expect(times(GUIDE)).toBe(3)
    expect(times('portal (sign-in required)')).toBe(1)
    expect(times('https://example.org/bare')).toBe(1)
    expect(times('help@example.org')).toBe(1)
    expect(times('https://example.org/linked')).toBe(1)
  })

  it('another question is referred to by its page, or by its address where the document lacks it', () => {
    expect(texts.get('pdf/en/b.pdf')).toMatch(/another\(page\d\)/)
    expect(texts.get('pdf/en/a.pdf')).toContain('https://faq.example.edu/q/short/')
    expect(texts.get('pdf/en/b.pdf')).toContain('https://faq.example.edu/q/site-only/')
  })

  it('each page has the notice, the as-of date, the contact and its number', () => {
    const text = texts.get('pdf/en/handout.pdf') ?? ''
    const pages = facts.get('pdf/en/handout.pdf')?.pages ?? 0
    expect(pages).toBeGreaterThan(1)
    for (let page = 1; page <= pages; page++) expect(text).toContain(`Page${page}of${pages}`)
    expect(text.split('ServiceDesk·Hotline12345678·https://portal.example.org/').length - 1).toBe(pages)
    expect(text.split('Thisisanexample.').length - 1).toBe(pages + 1)
  })

  it('a translation says where it comes from, and a missing one that it is missing', () => {
    inOrder(
      'pdf/zh-Hant/handout.pdf',
      '如何列印？',
      '原文在翻譯之後已有修改。',
      '機器翻譯，尚未經人手覆核。',
      '請按「確認」後繼續',
    )
    inOrder('pdf/zh-Hant/handout.pdf', 'Is this short?', '此答案尚未有中文版本，現以原文顯示。', 'Yes.')
    inOrder(
      'pdf/zh-Hant/a.pdf',
      '本文件所有答案均為機器翻譯，尚未經人手覆核。',
      '如何列印？',
      '機器翻譯，尚未經人手覆核。',
    )
  })

  it('a long document has a list of contents, a short one none', async () => {
    const long = Object.fromEntries(
      ['one', 'two', 'three'].map((id) => [
        id,
        { en: { title: `Is ${id} long?`, markdown: 'Word. '.repeat(1500) } },
      ]),
    )
    const text = await textOf(await printOne(corpusOf({ questions: long })))
    expect(text).toMatch(/Contents\S*Isonelong\?\.+1Isthreelong\?\.+3Istwolong\?\.+6/)
    expect(texts.get('pdf/en/handout.pdf')).not.toContain('Contents')
  })
})
