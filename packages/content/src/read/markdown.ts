import type { Nodes, Root } from 'mdast'
import type {} from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import { guardedParse } from './guarded-parse.ts'
import { isSuspect } from './limits.ts'
import { parse } from './parser.js'

/**
 * Parses Markdown within the limits. A text that may take long is parsed in a thread with a time limit: undefined when
 * it was too much.
 */
export async function parseMarkdown(text: string): Promise<Root | undefined> {
  return isSuspect(text) ? guardedParse(text) : parse(text)
}

/** The nodes of a tree by type, in document order: rules look at the types they care about and no others. */
export function indexNodes(tree: Root): Map<string, Nodes[]> {
  const index = new Map<string, Nodes[]>()
  visit(tree, (node) => {
    const nodes = index.get(node.type)
    if (nodes) nodes.push(node)
    else index.set(node.type, [node])
  })
  return index
}
