import type { Paragraph } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Finding } from '../../../model/messages.ts'
import type { Source } from '../../../read/source.ts'
import { lineOf, type Pair, translationPairs } from '../../compare/pairs.ts'
import type { ContentRule } from '../../rule.ts'
import { fragmentExample } from './translated-example.ts'

/** Scripts by the languages that are written in them; any other language is taken to be written in Latin letters. */
const SCRIPTS: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/^(?:zh|yue|ja|lzh)\b/, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  [/^ko\b/, /[\p{Script=Hangul}\p{Script=Han}]/gu],
  [/^(?:ru|uk|bg|be|mk|kk|ky|mn)\b|-Cyrl\b/, /\p{Script=Cyrillic}/gu],
  [/^el\b/, /\p{Script=Greek}/gu],
  [/^(?:ar|fa|ur|ps|ug)\b|-Arab\b/, /\p{Script=Arabic}/gu],
  [/^(?:he|yi)\b/, /\p{Script=Hebrew}/gu],
  [/^(?:hi|mr|ne)\b/, /\p{Script=Devanagari}/gu],
  [/^th\b/, /\p{Script=Thai}/gu],
]
const OTHER = /\p{L}/gu
/** Letters that a text must have before its language is judged, and the part that must be in its own script. */
const ENOUGH = 40
const LEAST = 0.1
/** Words that two languages do not share by chance. */
const WORDS = 5

const paragraphsOf = ({ nodes }: Source) => (nodes.get('paragraph') ?? []) as readonly Paragraph[]

/** Whether a text has letters enough, and next to none of the script of its language. */
function isForeign(text: string, locale: string): boolean {
  const letters = text.match(OTHER)?.length ?? 0
  if (letters < ENOUGH) return false
  const script = SCRIPTS.find(([language]) => language.test(locale))?.[1] ?? /\p{Script=Latin}/gu
  return (text.match(script)?.length ?? 0) / letters < LEAST
}

/** Paragraphs that were left as they are in the original. */
function untranslated({ original, translation }: Pair): readonly Paragraph[] {
  const theirs = new Set(paragraphsOf(original).map((node) => textOf(node).trim()))
  return paragraphsOf(translation).filter((node) => {
    const text = textOf(node).trim()
    return theirs.has(text) && text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length >= WORDS
  })
}

function inTranslation(pair: Pair): Finding | undefined {
  if (pair.from.split('-')[0] === pair.to.split('-')[0]) return undefined
  const [first, ...others] = untranslated(pair)
  if (!first) return undefined
  const line = paragraphsOf(pair.original).find((node) => textOf(node) === textOf(first))
  const more = others.length > 0 ? `, as are ${others.length} more` : ''
  return {
    reason: `this paragraph is the same as in the original${more}`,
    help: `translate it into ${pair.to}; the original is in ${lineOf(pair.original, line)}`,
    place: first.position,
  }
}

const SENTENCE = 'Bring your card with you when you come.'

export const translationLanguage: ContentRule = {
  id: 'translation/language',
  stage: 'content',
  severity: 'warning',
  description: 'A text is in the language that its file name says.',
  examples: [
    fragmentExample('left as it was', SENTENCE, [SENTENCE, 'Bringen Sie Ihre Karte mit.'], {
      at: '1:1-1:40',
      help: 'translate it into de; the original is in fragments/how.md:1',
    }),
    {
      name: 'another language in an original',
      in: 'answer',
      wrong:
        '請帶同你的圖書證，並在服務台出示。如果沒有圖書證，請先到櫃位申請一張新的圖書證，然後再到服務台查詢。',
      right: 'Bring your card.',
      at: '9:1-9:51',
      help: 'write it in en, or put the text into a file with its language in the name, as renew.zh-Hant.md',
    },
  ],
  check(content, found) {
    const said = new Set<Source>()
    for (const pair of translationPairs(content)) {
      const finding = inTranslation(pair)
      if (finding) found(pair.translation, finding)
      if (finding) said.add(pair.translation)
    }
    const first = content.catalog?.data?.locales.default
    for (const source of content.sources) {
      const locale = source.locale ?? first
      if (!source.tree || locale === undefined || said.has(source)) continue
      const paragraphs = paragraphsOf(source)
      const text = paragraphs.map((node) => textOf(node)).join('\n')
      if (!isForeign(text, locale)) continue
      found(source, {
        reason: `this text is not in the letters of ${locale}`,
        help: source.locale
          ? `translate it into ${locale}, or give the file the name of its language`
          : `write it in ${locale}, or put the text into a file with its language in the name, as ${source.id}.zh-Hant.md`,
        place: paragraphs[0]?.position,
      })
    }
  },
}
