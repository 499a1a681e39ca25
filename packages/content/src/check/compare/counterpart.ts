import type { Nodes } from 'mdast'
import type { Place } from '../../model/place.ts'
import type { Pair } from './pairs.ts'

/**
 * The place in a translation where something of the original would stand: the block with the same number where both have
 * as many, else the last one.
 */
export function counterpartOf({ original, translation }: Pair, node: Nodes): Place | undefined {
  const [mine, theirs] = [original.tree?.children ?? [], translation.tree?.children ?? []].map((all) =>
    all.filter(({ type }) => type !== 'yaml'),
  )
  const line = node.position?.start.line ?? 0
  const index = mine?.findLastIndex(({ position }) => (position?.start.line ?? 0) <= line) ?? -1
  const block = theirs?.[Math.min(index, theirs.length - 1)] ?? theirs?.at(-1)
  const start = block?.position?.start
  return start && { start, end: block.position?.end.line === start.line ? block.position.end : start }
}
