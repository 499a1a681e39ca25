import { expect, test } from 'vitest'
import {
  plainStringsFor,
  pluralForms,
  runsOf,
  stringsFor,
  type WordSource,
} from '../../src/language/index.ts'

const source = (first: string, own: Record<string, object> = {}): WordSource => ({
  catalog: { locales: { default: first } },
  interface: new Map(
    Object.entries(own).map(([locale, words]) => [locale, { words }]),
  ) as WordSource['interface'],
})

test('a content folder changes a word, and the others stay', () => {
  const strings = stringsFor(source('en', { en: { site: { home: 'Start' } } }), 'en')
  expect([strings.site.home, strings.site.more]).toEqual(['Start', 'More'])
})

test('days and lists are in the language of the sentence', () => {
  const values = { groups: ['A', 'B', 'C'] }
  expect(stringsFor(source('en'), 'en').onlyFor(values)).toBe('For A, B and C')
  expect(stringsFor(source('en'), 'zh-HK').onlyFor(values)).toBe('適用於A、B及C')
  expect(stringsFor(source('en'), 'en-US').validUntil({ day: '2026-11-01' })).toBe(
    'Valid until November 1, 2026',
  )
})

test('a word that is there in another language only says so, with what it is given', () => {
  const strings = stringsFor(source('en'), 'eo')
  expect(runsOf(strings.site.home)).toEqual([{ text: 'Home', lang: 'en' }])
  expect(runsOf(strings.beingCorrected({ team: 'la teamo' }))).toEqual([
    { text: 'This answer is being corrected. Please ask ', lang: 'en' },
    { text: 'la teamo', lang: 'eo' },
    { text: '.', lang: 'en' },
  ])
  expect(
    runsOf(strings.onlyFor({ groups: ['studentoj', 'aliaj'] })).filter(({ lang }) => lang === 'eo'),
  ).toEqual([
    { text: 'studentoj', lang: 'eo' },
    { text: 'aliaj', lang: 'eo' },
  ])
  expect(plainStringsFor(source('en'), 'eo').site.home).toBe('Home')
})

test("signs of language in an author's text that spell no language are no mark of one", () => {
  const signed = (tag: string) => `a \u{E0001}${tag}x\u{E0001}\u{E007F} b`
  for (const tag of ['\u{E0022}', '\u{E0061}', '\u{E002D}\u{E002D}'])
    expect(runsOf(signed(tag)).map(({ text, lang }) => [text, lang])).toEqual([
      ['a ', undefined],
      ['x', undefined],
      [' b', undefined],
    ])
})

test('the default language of the content comes before English', () => {
  expect(runsOf(stringsFor(source('zh-Hant'), 'eo').site.home)).toEqual([{ text: '主頁', lang: 'zh-Hant' }])
})

test('a browser gets every plural form', () => {
  expect(pluralForms(source('en'), 'en', ['site', 'searchFound']).forms).toEqual({
    one: '{count} answer found',
    other: '{count} answers found',
  })
})
