import type { Nodes } from 'mdast'

/** Whether the last thing in a node that no box surrounds is the last part of variants. */
function endsInVariants(node: Nodes | undefined): boolean {
  if (node?.type === 'only' && !node.audience) return endsInVariants(node.children.at(-1))
  return node?.type === 'variants'
}

/**
 * Puts a line between variants and what follows them, unless that is a heading or a line: where the parts stand below
 * each other, it would belong to the last one.
 */
export function markEnds(nodes: Nodes[]): Nodes[] {
  if (!nodes.some(endsInVariants)) return nodes
  return nodes.flatMap((node, index) => {
    const next = nodes.slice(index + 1).find(({ type }) => type !== 'footnoteDefinition')
    const isEnded = !next || next.type === 'heading' || next.type === 'thematicBreak'
    if (isEnded || !endsInVariants(node)) return [node]
    return [node, { type: 'thematicBreak' as const, ...(node.position && { position: node.position }) }]
  })
}
