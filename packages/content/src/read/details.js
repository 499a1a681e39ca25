// @ts-check
/**
 * Parts that fold: `<details>` with a title in `<summary>`, Markdown between empty lines, and `</details>`, as GitHub shows
 * them. Plain JavaScript, as the parser that uses it.
 */
import { decodeString } from 'micromark-util-decode-string'

/** @import { BlockContent, Html, Nodes, Paragraph } from 'mdast' */
/** @import { Details } from '../model/nodes.ts' */
/** @import { Point } from 'unist' */

/** What a part begins with; the group is its title, which is no Markdown. */
export const DETAILS_START =
  /^<details>(?:\n|\r\n?)?[ \t]*<summary>([^<>\r\n]*[^<>\s][^<>\r\n]*)<\/summary>[ \t]*$/
export const DETAILS_END = '</details>'

/**
 * The title as the label of a block, with its place.
 *
 * @param {Html} node
 * @param {string} words
 * @param {string} typed
 * @returns {Paragraph}
 */
function titleOf(node, words, typed) {
  // A backslash is one of the words, not a sign of Markdown; references to characters count.
  const value = words
    .trim()
    .split('\\')
    .map((part) => decodeString(part))
    .join('\\')
  const begin = node.position?.start
  const from = begin?.offset ?? 0
  const start =
    typed.indexOf(words, typed.indexOf('<summary>', from)) + words.length - words.trimStart().length
  const lineStart = Math.max(typed.lastIndexOf('\n', start), typed.lastIndexOf('\r', start)) + 1
  const isBelow = lineStart > from
  const point = (/** @type {number} */ offset) => ({
    line: (begin?.line ?? 1) + (isBelow ? 1 : 0),
    column: isBelow ? offset - lineStart + 1 : (begin?.column ?? 1) + offset - from,
    offset,
  })
  const position = () => ({ start: point(start), end: point(start + words.trim().length) })
  const text = { type: /** @type {const} */ ('text'), value, position: position() }
  return { type: 'paragraph', data: { directiveLabel: true }, children: [text], position: position() }
}

/**
 * Puts what stands between the tags of a part that folds into a node; its first child is the title.
 *
 * @param {Nodes[]} nodes
 * @param {string} typed
 * @returns {Nodes[]}
 */
export function withDetails(nodes, typed) {
  /** @type {Nodes[]} */
  const read = []
  let open = -1
  for (const node of nodes) {
    const opening = read[open]
    if (node.type !== 'html') read.push(node)
    else if (opening?.type === 'html' && node.value === DETAILS_END && open < read.length - 1) {
      const inside = /** @type {BlockContent[]} */ (read.splice(open).slice(1))
      const [, words = ''] = DETAILS_START.exec(opening.value) ?? []
      const position = opening.position &&
        node.position && { start: opening.position.start, end: node.position.end }
      const children = [titleOf(opening, words, typed), ...inside]
      /** @type {Details} */
      const details = { type: 'details', title: [], children, ...(position && { position }) }
      read.push(details)
      open = -1
    } else {
      if (DETAILS_START.test(node.value)) open = read.length
      else if (/^<\/?details\b/i.test(node.value)) open = -1
      read.push(node)
    }
  }
  return read
}
