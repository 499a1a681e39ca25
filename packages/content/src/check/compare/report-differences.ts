import type { Nodes } from 'mdast'
import type { Finding } from '../../model/messages.ts'
import type { Place } from '../../model/place.ts'
import { counterpartOf } from './counterpart.ts'
import { differencesOf, type Fact } from './differences.ts'
import { lineOf, type Pair } from './pairs.ts'

interface Wording<N> {
  /** Such as `link`. */
  readonly what: string
  /** The place of one that is in the translation; of the node if not given. */
  readonly placeOf?: (fact: Fact<N>) => Place | undefined
}

/**
 * One message for each difference: one that is missing and one that is too many are a single mistake, as often as both
 * are there. Each names the line of the original.
 */
export function* reportDifferences<N extends Nodes>(
  pair: Pair,
  original: ReadonlyArray<Fact<N>>,
  translation: ReadonlyArray<Fact<N>>,
  { what, placeOf = ({ node }) => node.position }: Wording<N>,
): Iterable<Finding> {
  const { missing, added } = differencesOf(original, translation)
  for (const [index, fact] of missing.entries()) {
    const instead = added[index]
    const line = lineOf(pair.original, fact.node)
    yield instead
      ? {
          reason: `this ${what} is ${instead.shown}, and in the original ${fact.shown}`,
          help: `compare with ${line}, and write ${fact.shown} if the original is right`,
          place: placeOf(instead),
        }
      : {
          reason: `a ${what} of the original is missing in this translation: ${fact.shown}`,
          help: `add it, as in ${line}`,
          place: counterpartOf(pair, fact.node),
        }
  }
  for (const fact of added.slice(missing.length)) {
    yield {
      reason: `this ${what} is not in the original: ${fact.shown}`,
      help: `remove it, or add it to ${pair.original.file.path}`,
      place: placeOf(fact),
    }
  }
}
