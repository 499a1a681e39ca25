import { placeAt } from '../../../read/places.ts'
import { proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import { slice } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'
import { foreignTo } from './chinese-pairs.ts'

/** A name or a button may be quoted in the other script: so many characters are needed before anything is said. */
const ENOUGH = 3

function hits(source: Source, foreign: RegExp) {
  const typed = String(source.file.value)
  return proseOf(source).flatMap((prose) =>
    [...prose.matchAll(foreign)].map((match) => ({ ...match, char: slice(typed, match) })),
  )
}

/** Said once a file. */
export const textChineseScript: ContentRule = {
  id: 'text/chinese-script',
  stage: 'content',
  severity: 'warning',
  description:
    'Chinese text is in the script of its language: Traditional for zh-Hant, Simplified for zh-Hans.',
  examples: [
    {
      name: 'Simplified in a Traditional text',
      in: 'questions/renew.zh-Hant.md',
      wrong:
        '---\nquestion: 如何續借？\ntranslation: { of: HASH, by: human, reviewed: true }\n---\n\n请在网页上点击[确认](link:contact)。\n',
      right:
        '---\nquestion: 如何續借？\ntranslation: { of: HASH, by: human, reviewed: true }\n---\n\n請在網頁上點擊[確認](link:contact)。\n',
      files: { 'faq.yaml': 'locales: { default: en, others: [zh-Hant] }\n' },
      at: '6:1-6:2',
      help: 'convert the text, or leave it if it quotes what is on a screen',
    },
    {
      name: 'Traditional in a Simplified text',
      in: 'questions/renew.zh-Hans.md',
      wrong:
        '---\nquestion: 如何续借？\ntranslation: { of: HASH, by: human, reviewed: true }\n---\n\n請在網頁上點擊[確認](link:contact)。\n',
      right:
        '---\nquestion: 如何续借？\ntranslation: { of: HASH, by: human, reviewed: true }\n---\n\n请在网页上点击[确认](link:contact)。\n',
      files: { 'faq.yaml': 'locales: { default: en, others: [zh-Hans] }\n' },
      at: '6:1-6:2',
      help: 'convert the text, or leave it if it quotes what is on a screen',
    },
  ],
  check({ sources, catalog }, found) {
    for (const source of sources) {
      const locale = source.locale ?? catalog?.data?.locales.default ?? ''
      const foreign = foreignTo(locale)
      const all = foreign ? hits(source, foreign) : []
      const [first] = all
      if (!first || all.length < ENOUGH || new Set(all.map(({ char }) => char)).size < 2) continue
      const wrong =
        /^zh-(?:Hant|TW|HK|MO)/i.test(locale) || locale.startsWith('yue') ? 'Simplified' : 'Traditional'
      const shown = [...new Set(all.map(({ char }) => char))].slice(0, 8).join('')
      found(source, {
        reason: `${all.length} characters of this ${locale} text are ${wrong} ones: ${shown}`,
        help: 'convert the text, or leave it if it quotes what is on a screen',
        place: placeAt(source.file, first.start, first.end),
      })
    }
  },
}
