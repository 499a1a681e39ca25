// @ts-check
/**
 * The few tags that an answer may have, as nodes of their own: pairs around words, and a line break in a cell of a table.
 * Whatever else looks like a tag stays `html`, which a rule reports and no channel shows. Plain JavaScript, as the parser
 * that uses it.
 */

/** @import { Html, Nodes, PhrasingContent } from 'mdast' */

/** Pairs around words, by their tag. */
export const PAIRS = /** @type {const} */ ({ kbd: 'keyboard', sub: 'subscript', sup: 'superscript' })
/** A line break, as it is typed. */
export const LINE_BREAK = /^<br ?\/?>$/

const OPENING = /^<(kbd|sub|sup)>$/
/** What may stand between the tags of a pair: words, marked or not, and no other pair. */
const WORDS = new Set(['delete', 'emphasis', 'inlineCode', 'strong', 'text', 'textDirective'])

/**
 * Whether all that a node holds is words, too.
 *
 * @param {Nodes} node
 * @returns {boolean}
 */
function isWords(node) {
  return WORDS.has(node.type) && (!('children' in node) || node.children.every(isWords))
}

/**
 * @param {Html} opening
 * @param {Html} closing
 * @param {Nodes[]} children
 * @returns {Nodes}
 */
function toPair(opening, closing, children) {
  const type = PAIRS[/** @type {keyof typeof PAIRS} */ (opening.value.slice(1, -1))]
  const position = opening.position &&
    closing.position && { start: opening.position.start, end: closing.position.end }
  return { type, children: /** @type {PhrasingContent[]} */ (children), ...(position && { position }) }
}

/**
 * Puts what stands between the tags of a pair into a node.
 *
 * @param {Nodes[]} nodes
 * @param {boolean} isInCell
 * @returns {Nodes[]}
 */
export function withPairs(nodes, isInCell) {
  /** @type {Nodes[]} */
  const read = []
  /** Where in `read` the tag stands that waits for its end. */
  let open = -1
  for (const node of nodes) {
    const opening = read[open]
    if (node.type !== 'html') {
      if (open >= 0 && !isWords(node)) open = -1
      read.push(node)
    } else if (isInCell && LINE_BREAK.test(node.value)) {
      open = -1
      read.push({ type: 'break', ...(node.position && { position: node.position }) })
    } else if (
      opening?.type === 'html' &&
      node.value === opening.value.replace('<', '</') &&
      read.slice(open + 1).some((inner) => inner.type !== 'text' || inner.value.trim() !== '')
    ) {
      read.push(toPair(opening, node, read.splice(open).slice(1)))
      open = -1
    } else {
      open = OPENING.test(node.value) ? read.length : -1
      read.push(node)
    }
  }
  return read
}
