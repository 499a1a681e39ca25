import type { Nodes } from 'mdast'

/** Texts that stand beside each other become one: a directive that is none leaves its words behind. */
export function mergeTexts(nodes: readonly Nodes[]): Nodes[] {
  const merged: Nodes[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      const position = last.position &&
        node.position && { start: last.position.start, end: node.position.end }
      merged[merged.length - 1] = {
        type: 'text',
        value: last.value + node.value,
        ...(position && { position }),
      }
    } else merged.push(node)
  }
  return merged
}
