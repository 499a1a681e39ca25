import type { Nodes } from 'mdast'
import type {} from 'mdast-util-directive'
import { channelsOf } from '../resolve/directives.ts'

/** Whether a block is only for other channels than the handouts. */
function isForOthers(node: Nodes): boolean {
  if (node.type !== 'containerDirective' || node.name !== 'only') return false
  const channels = channelsOf(node.attributes?.channels)
  return channels.length > 0 && !channels.includes('pdf')
}

/** The nodes of an answer that handouts carry, in document order. */
export function* printedNodes(node: Nodes): Iterable<Nodes> {
  if (isForOthers(node)) return
  yield node
  for (const child of 'children' in node ? node.children : []) yield* printedNodes(child)
}
