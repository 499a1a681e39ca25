import type { Nodes } from 'mdast'
import type { Finding } from '../../../model/messages.ts'
import { differencesOf, type Fact } from '../../compare/differences.ts'
import { outlineOf } from '../../compare/outline.ts'
import { lineOf, type Pair, translationPairs } from '../../compare/pairs.ts'
import { reportDifferences } from '../../compare/report-differences.ts'
import type { ContentRule } from '../../rule.ts'

/** Blocks that are repeated count each time: their keys say how often they have come by. */
function numbered(blocks: ReadonlyArray<Fact<Nodes>>): Array<Fact<Nodes>> {
  const seen = new Map<string, number>()
  return blocks.map((fact) => {
    const count = (seen.get(fact.key) ?? 0) + 1
    seen.set(fact.key, count)
    return { ...fact, key: `${fact.key} ${count}` }
  })
}

/** A block is named by its first line; a long one is not shown whole. */
const firstLine = ({ node }: Fact<Nodes>) => {
  const start = node.position?.start
  return start && { start, end: { ...start, column: start.column + 1, offset: (start.offset ?? 0) + 1 } }
}

function* differencesIn(pair: Pair): Iterable<Finding> {
  const [original, translation] = [pair.original, pair.translation].map((source) =>
    numbered(outlineOf(source).blocks),
  )
  if (!original || !translation) return
  const { missing, added } = differencesOf(original, translation)
  if (missing.length + added.length > 0) {
    yield* reportDifferences(pair, original, translation, { what: 'block', placeOf: firstLine })
    return
  }
  const index = original.findIndex(({ key }, at) => key !== translation[at]?.key)
  const [here, there] = [translation[index], original[index]]
  if (!here || !there) return
  yield {
    reason: `the blocks are in another order than in the original, which has ${there.shown} here`,
    help: `put them in the order of ${lineOf(pair.original, there.node)}`,
    place: firstLine(here),
  }
}

export const translationBlocks: ContentRule = {
  id: 'translation/blocks',
  stage: 'content',
  severity: 'warning',
  description:
    'A translation has the headings, notes, includes, tables and code of its original, in the same order.',
  check(content, found) {
    for (const pair of translationPairs(content))
      for (const finding of differencesIn(pair)) found(pair.translation, finding)
  },
}
