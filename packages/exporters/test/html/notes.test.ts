import { entryOf } from '@topasked/content'
import { expect, test } from 'vitest'
import { notesOf } from '../../src/index.ts'
import { corpusOf, type TextDescription } from '../corpus.ts'

const en: TextDescription = { title: 'A', markdown: 'a' }
const until = (day: string, from?: string): TextDescription => {
  return { ...en, meta: { valid: { ...(from !== undefined && { from }), until: day } } }
}
const zh = (translation: TextDescription['translation']): TextDescription => {
  return { title: '甲', markdown: '甲', ...(translation && { translation }) }
}

test.each<[string, Record<string, TextDescription>, string, string[]]>([
  ['an original', { en }, 'en', []],
  ['no end', { en: { ...en, meta: { valid: { from: '2026-01-01' } } } }, 'en', []],
  ['an end', { en: until('2026-12-31') }, 'en', ['Valid until 31 December 2026']],
  [
    'both ends',
    { en: until('2026-12-31', '2026-01-01') },
    'en',
    ['Valid from 1 January 2026 to 31 December 2026'],
  ],
  ['over', { en: until('2021-12-31') }, 'en', ['This answer was valid until 31 December 2021.']],
  [
    'over, both ends',
    { en: until('2021-12-31', '2021-10-11') },
    'en',
    ['This answer was valid from 11 October 2021 to 31 December 2021.'],
  ],
  ['not translated', { en }, 'zh-Hant', ['此答案尚未有中文版本，現以原文顯示。']],
  ['translated and read', { en, 'zh-Hant': zh(undefined) }, 'zh-Hant', []],
  [
    'by machine',
    { en, 'zh-Hant': zh({ by: 'machine', reviewed: false }) },
    'zh-Hant',
    ['機器翻譯，尚未經人手覆核。'],
  ],
  ['by machine and read', { en, 'zh-Hant': zh({ by: 'machine' }) }, 'zh-Hant', []],
  [
    'by a person, not read',
    { en, 'zh-Hant': zh({ reviewed: false }) },
    'zh-Hant',
    ['此譯文尚未經人手覆核。'],
  ],
  ['outdated', { en, 'zh-Hant': zh({ outdated: true }) }, 'zh-Hant', ['原文在翻譯之後已有修改。']],
  [
    'several',
    { en: until('2026-12-31') },
    'zh-Hant',
    ['此答案尚未有中文版本，現以原文顯示。', '適用至 2026年12月31日'],
  ],
])('%s', (_name, texts, locale, expected) => {
  const corpus = corpusOf({ questions: { one: texts } })
  const entry = entryOf(corpus, 'one', locale)
  expect(entry && notesOf(corpus, entry, locale).map(({ text }) => text)).toEqual(expected)
})
