// @ts-check
import { toCallout } from './alerts.js'
import { withDetails } from './details.js'
import { withPairs } from './tags.js'

/** @import { Nodes, Parents, Root } from 'mdast' */

/**
 * Makes the nodes of the content format from what Markdown and its extensions have no nodes for. Plain JavaScript, as the
 * parser that uses it.
 *
 * @param {Root} tree
 * @param {string} typed The text that the positions of the tree are about.
 */
export function readOwnNodes(tree, typed) {
  /** @type {Array<{ parent: Parents, isInCell: boolean }>} */
  const stack = [{ parent: tree, isInCell: false }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { parent, isInCell } = next
    /** @type {Nodes[]} */
    let children = parent.children
    if (children.some(({ type }) => type === 'html'))
      children = withDetails(withPairs(children, isInCell), typed)
    if (children.some(({ type }) => type === 'blockquote'))
      children = children.map((child) => toCallout(child, typed) ?? child)
    parent.children = /** @type {typeof parent.children} */ (children)
    for (const child of children)
      if ('children' in child) stack.push({ parent: child, isInCell: isInCell || child.type === 'tableCell' })
  }
}
