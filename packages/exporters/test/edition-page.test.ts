import { describe, expect, it } from 'vitest'
import { editionPagesOf } from '../src/published/edition-page.ts'
import { type CorpusDescription, corpusOf } from './corpus.ts'

const text = (title: string, markdown = 'Yes.') => ({ title, markdown })
const description: CorpusDescription = {
  catalog: { urgent: ['b', 'gone'] },
  scenarios: { one: { title: { en: 'Scenario one', 'zh-Hant': '情況一' } }, empty: {} },
  questions: {
    a: { en: { ...text('A?'), updatedAt: '2026-11-02T20:00:00Z' } },
    b: { en: text('B?'), 'zh-Hant': text('乙？') },
    gone: { en: { ...text('Gone?'), meta: { valid: { until: '2021-12-31' } } } },
  },
}
const changed = (questions: CorpusDescription['questions'], more: Partial<CorpusDescription> = {}) =>
  editionPagesOf(corpusOf({ ...description, ...more, questions: { ...description.questions, ...questions } }))
const hashes = (pages: ReturnType<typeof editionPagesOf>) =>
  Object.fromEntries(pages.map(({ locale, name, hash }) => [`${locale}/${name}`, hash]))
const before = hashes(changed({}))
const moved = (pages: ReturnType<typeof editionPagesOf>) =>
  Object.entries(hashes(pages))
    .filter(([name, hash]) => before[name] !== hash)
    .map(([name]) => name)

describe('the pages of printed handouts', () => {
  it('are one per document, with what a page has to say', () => {
    expect(changed({}).map(({ path, pdf, date, title }) => [path, pdf, date, title.text])).toEqual([
      ['edition/en/handout/', 'pdf/en/handout.pdf', '2026-11-03', 'Top asked'],
      ['edition/en/one/', 'pdf/en/one.pdf', '2026-11-03', 'Scenario one'],
      ['edition/en/quick-card/', 'pdf/en/quick-card.pdf', '2026-11-01', 'Quick card'],
      ['edition/zh-Hant/handout/', 'pdf/zh-Hant/handout.pdf', '2026-11-03', '常見問題'],
      ['edition/zh-Hant/one/', 'pdf/zh-Hant/one.pdf', '2026-11-03', '情況一'],
      ['edition/zh-Hant/quick-card/', 'pdf/zh-Hant/quick-card.pdf', '2026-11-01', '速查卡'],
      ['edition/en/bilingual/', 'pdf/bilingual.pdf', '2026-11-01', 'Quick card'],
    ])
    for (const hash of Object.values(before)) expect(hash).toMatch(/^[0-9a-f]{12}$/)
    expect(new Set(Object.values(before)).size).toBe(7)
  })

  it.each([
    ['a day of review', { a: { en: { ...text('A?'), meta: { reviewed: '2026-11-20' } } } }, []],
    [
      'an answer',
      { a: { en: text('A?', 'No.') } },
      ['en/handout', 'en/one', 'zh-Hant/handout', 'zh-Hant/one'],
    ],
    [
      'a translation',
      { b: { en: text('B?'), 'zh-Hant': text('乙？', '不。') } },
      ['zh-Hant/handout', 'zh-Hant/one', 'zh-Hant/quick-card', 'en/bilingual'],
    ],
  ])('%s changes the hash of what it is printed on', (_, questions, names) => {
    expect(moved(changed(questions))).toEqual(names)
  })

  it('a hotline changes the hash of everything', () => {
    const desk = { name: { en: 'Desk' }, hotline: '1' }
    const catalog = { ...description.catalog, owners: { desk } }
    expect(moved(changed({}, { catalog }))).toEqual(Object.keys(before))
  })

  it('the bilingual sheet needs two languages', () => {
    const pages = changed({}, { catalog: { ...description.catalog, locales: { default: 'en' } } })
    expect(pages.map(({ name }) => name)).toEqual(['handout', 'one', 'quick-card'])
  })
})
