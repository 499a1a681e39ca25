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
