import type { Paragraph } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Finding } from '../../../model/messages.ts'
import type { Source } from '../../../read/source.ts'
import { lineOf, type Pair, translationPairs } from '../../compare/pairs.ts'
import type { ContentRule } from '../../rule.ts'

/** Words that two languages do not share by chance. */
const WORDS = 4

const paragraphsOf = ({ nodes }: Source) => (nodes.get('paragraph') ?? []) as readonly Paragraph[]

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

export const translationLanguage: ContentRule = {
  id: 'translation/language',
  stage: 'content',
  severity: 'warning',
  description: 'No paragraph of a translation was left as it is in the original.',
  check(content, found) {
    for (const pair of translationPairs(content)) {
      const finding = inTranslation(pair)
      if (finding) found(pair.translation, finding)
    }
  },
}
