import type { InlineCode, Strong } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Finding } from '../../../model/messages.ts'
import type { Fact } from '../../compare/differences.ts'
import { outlineOf } from '../../compare/outline.ts'
import { lineOf, type Pair, translationPairs } from '../../compare/pairs.ts'
import { reportDifferences } from '../../compare/report-differences.ts'
import type { ContentRule } from '../../rule.ts'
import { similarTo } from '../../similar.ts'

/** Words in code that are an example, such as `your-name`, are translated; commands and names on screens are not. */
const isTranslated = (value: string) => /[^\p{Script=Latin}\p{P}\p{S}\p{N}\s]|[äöüßéèêçñãõ]/iu.test(value)

function codesOf(pair: Pair): readonly [Array<Fact<InlineCode>>, Array<Fact<InlineCode>>] {
  const facts = (source: Pair['original']) =>
    outlineOf(source).codes.map((node) => ({ key: node.value, shown: `\`${node.value}\``, node }))
  return [facts(pair.original), facts(pair.translation)]
}

/** Bold words in letters that the language of the translation does not write: they were taken from the original. */
function* foreignWords(pair: Pair): Iterable<Finding> {
  if (!/^(?:zh|ja|ko|yue|ru|uk|bg|el|ar|he|fa|ur|hi|th)\b/.test(pair.to)) return
  const strongs = outlineOf(pair.original).strongs
  const original = String(pair.original.file.value)
  for (const node of outlineOf(pair.translation).strongs) {
    const words = textOf(node).trim()
    if (!/[A-Za-z]{2}/.test(words) || /[^\p{Script=Latin}\p{P}\p{S}\p{N}\s]/u.test(words)) continue
    if (original.includes(words)) continue
    const similar = similarTo(
      words,
      strongs.map((strong: Strong) => textOf(strong).trim()),
    )
    const there = strongs.find((strong) => textOf(strong).trim() === similar?.name)
    yield {
      reason: `these words are not in the original: ${words}`,
      help: similar
        ? `there are similar words in ${lineOf(pair.original, there)}: ${similar.name}`
        : `write the words as they are on the screen, as in ${pair.original.file.path}`,
      place: node.position,
    }
  }
}

export const translationMenuWords: ContentRule = {
  id: 'translation/menu-words',
  stage: 'content',
  severity: 'warning',
  description:
    'Commands in code, and bold words of a screen that are not translated, are the same as in the original.',
  check(content, found) {
    for (const pair of translationPairs(content)) {
      const [theirs, ours] = codesOf(pair)
      const isTranslatedCode = ours.some(({ key }) => isTranslated(key))
      if (!isTranslatedCode)
        for (const finding of reportDifferences(pair, theirs, ours, { what: 'word in code' }))
          found(pair.translation, finding)
      for (const finding of foreignWords(pair)) found(pair.translation, finding)
    }
  },
}
