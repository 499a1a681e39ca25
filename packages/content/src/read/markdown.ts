import type { Nodes, Root } from 'mdast'
import type {} from 'mdast-util-directive'
import { parseText } from './parse-thread.ts'

/** Parses Markdown within the limits; undefined when it was too much. */
export async function parseMarkdown(text: string): Promise<Root | undefined> {
  const { tree } = await parseText({ text, markdown: { start: 0 } })
  return tree
}

/** The nodes of a tree by type, in document order: rules look at the types they care about and no others. */
export function indexNodes(tree: Root): Map<string, Nodes[]> {
  const index = new Map<string, Nodes[]>()
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const nodes = index.get(node.type)
    if (nodes) nodes.push(node)
    else index.set(node.type, [node])
    if ('children' in node) for (const child of node.children.toReversed()) stack.push(child)
  }
  return index
}
