// @ts-check
import { PAIRS } from './tags.js'
import { TooMuch } from './too-much.js'

/** @import { Nodes, Root } from 'mdast' */
/** @import { TreeLimits } from './limits.ts' */

/** Blocks that stand inside each other. An item of a list belongs to its list. */
export const BLOCKS = new Set([
  'blockquote',
  'callout',
  'containerDirective',
  'details',
  'footnoteDefinition',
  'list',
  'table',
])
/** Marks that stand inside each other in a line of text. */
export const MARKS = new Set([
  ...Object.values(PAIRS),
  ...['delete', 'emphasis', 'link', 'linkReference', 'strong', 'textDirective'],
])

/** What holds a running text. */
const TEXTS = new Set(['heading', 'paragraph', 'tableCell'])

/**
 * Makes sure that a tree is no deeper and has no more nodes than what goes over trees can take.
 *
 * @param {Root} tree
 * @param {TreeLimits} limits
 * @throws {TooMuch} at the first node, in the order of the text, that is too deep or one too many
 */
export function assertTreeWithin(tree, { blocks, marks, nodes, text }) {
  /** @type {Array<readonly [node: Nodes, blocks: number, marks: number]>} */
  const stack = [[tree, 0, 0]]
  let left = nodes
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, outerBlocks, outerMarks] = next
    const inBlocks = outerBlocks + (BLOCKS.has(node.type) ? 1 : 0)
    const inMarks = outerMarks + (MARKS.has(node.type) ? 1 : 0)
    const offset = node.position?.start.offset ?? 0
    left -= 1
    if (inBlocks > blocks) throw new TooMuch('blocks', offset)
    if (inMarks > marks) throw new TooMuch('marks', offset)
    if (TEXTS.has(node.type) && (node.position?.end.offset ?? 0) - offset > text)
      throw new TooMuch('text', offset + text)
    if (left < 0) throw new TooMuch('nodes', offset)
    const children = 'children' in node ? node.children : []
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index]
      if (child) stack.push([child, inBlocks, inMarks])
    }
  }
}
