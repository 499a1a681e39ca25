// @ts-check
/**
 * The one Markdown parser there is: CommonMark, GFM and directives, with emphasis that works beside full-width
 * punctuation. Plain JavaScript, since the thread that parses loads it as a file.
 */
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { readOwnNodes } from './own-nodes.js'
import remarkSpans from './spans.js'

/** @import { Nodes, Root } from 'mdast' */
/** @import { Extension } from 'mdast-util-from-markdown' */
/** @import { Processor } from 'unified' */

/**
 * GFM without its second look at the text of a finished tree: that makes links of what GitHub leaves as words (after a tag,
 * a quote or an escaped colon), and they have no place in the file. The parser finds the addresses that are links.
 *
 * @this {Processor}
 */
function remarkGfmAsParsed() {
  remarkGfm.call(this)
  const { fromMarkdownExtensions = [] } = this.data()
  for (const extension of /** @type {Extension[]} */ (fromMarkdownExtensions.flat()))
    delete extension.transforms
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfmAsParsed)
  .use(remarkDirective)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough)
  .use(remarkSpans)
  .freeze()

/**
 * Makes positions in a part of a text those in the whole of it; the part begins at the start of a line.
 *
 * @param {Root} tree
 * @param {number} lines
 * @param {number} offset
 */
function moveDown(tree, lines, offset) {
  /** @type {Nodes[]} */
  const stack = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (const point of node.position ? [node.position.start, node.position.end] : []) {
      point.line += lines
      if (point.offset !== undefined) point.offset += offset
    }
    const { spans } = /** @type {import('mdast').Data} */ (node.data ?? {})
    if (spans) moveSpans(spans, offset)
    if ('children' in node) for (const child of node.children) stack.push(child)
  }
  const { data } = tree
  if (data?.escapes) data.escapes = data.escapes.map((at) => at + offset)
  if (data?.lines)
    data.lines = Object.fromEntries(
      Object.entries(data.lines).map(([line, { start, depth }]) => [
        Number(line) + lines,
        { start: start + offset, depth },
      ]),
    )
}

/**
 * @param {import('./span.ts').Spans} spans
 * @param {number} offset
 */
function moveSpans({ attributes = [], ...named }, offset) {
  for (const span of [...Object.values(named), ...attributes.map(({ value }) => value)]) {
    if (!span) continue
    const movable = /** @type {{ start: number, end: number }} */ (span)
    movable.start += offset
    movable.end += offset
  }
}

/**
 * Parses the Markdown that begins at the offset `start` of a text, at the start of a line.
 *
 * @param {string} text
 * @param {number} [start]
 * @returns {Root}
 */
export function parse(text, start = 0) {
  const typed = text.slice(start)
  const tree = processor.parse(typed)
  readOwnNodes(tree, typed)
  const lines = text.slice(0, start).match(/\r\n|\n|\r/g)?.length ?? 0
  moveDown(tree, lines, start)
  return tree
}
