import { type Block, descendants, type Inline, type PrintNode, type TableRow } from '../typst/print-nodes.ts'

/** About half a page, in characters of Latin text; a character of an East Asian script counts twice. */
const HALF_PAGE = 1800
/** Characters in a line of an answer. */
const LINE = 75
/** Some ten lines. */
const SHORT = 10 * LINE
/** What a block takes beyond its text: on average, half a line is lost at its end. */
const BLOCK = 40
const FIGURE = 800

/** Types that end with a line of their own. */
const LINES: ReadonlySet<string> = new Set([
  'paragraph',
  'plain',
  'heading',
  'code',
  'callout',
  'details',
  'only',
  'table',
])

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3ffff}]/gu
const INTRODUCES = /[:：]\s*$/u

/** The characters of a text. */
const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0)

/** The characters that lines of code take: one that ends takes all of its room, however short it is. */
const widthOfCode = (code: string): number =>
  code.split('\n').reduce((sum, line) => sum + Math.max(widthOf(line), LINE), 0)

/** An estimate of the room that nodes take, in characters. */
function sizeOf(nodes: readonly PrintNode[]): number {
  let size = 0
  for (const node of descendants(nodes)) {
    size += node.type === 'figure' ? FIGURE : LINES.has(node.type) ? BLOCK : 0
    if (node.type === 'code') size += widthOfCode(node.value)
    else if ('value' in node) size += widthOf(node.value)
  }
  return size
}

/** Whether blocks that belong together are short enough to be kept on one page. */
export function fitTogether(blocks: readonly Block[]): boolean {
  return sizeOf(blocks) <= HALF_PAGE
}

/** Whether a table is short enough for one page: each row is as high as its longest cell, in a column of equal width. */
export function tableFits(rows: readonly TableRow[]): boolean {
  const heights = rows.map(
    ({ children }) => BLOCK + children.length * Math.max(0, ...children.map((cell) => sizeOf([cell]))),
  )
  return heights.reduce((sum, height) => sum + height, 0) <= HALF_PAGE
}

/** Whether the blocks of a list or an answer are so short that a page should not end among them. */
export function areShort(nodes: readonly PrintNode[]): boolean {
  return sizeOf(nodes) <= SHORT
}

function endOf(nodes: readonly Inline[]): string {
  const last = nodes.at(-1)
  if (!last) return ''
  if ('value' in last) return last.value
  return 'children' in last && last.type !== 'footnote' ? endOf(last.children) : ''
}

/** Whether a paragraph ends with a colon, and introduces what follows. */
export function introduces(block: Block): boolean {
  return block.type === 'paragraph' && INTRODUCES.test(endOf(block.children))
}

/** Keeps on one page what belongs together: a step and its picture, a sentence with a colon and what it introduces. */
export function keepTogether(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = []
  for (const block of blocks) {
    const before = kept.at(-1)
    const isText = before?.type === 'paragraph' || before?.type === 'plain'
    if ((block.type === 'figure' || block.type === 'pair') && isText && fitTogether([before, block])) {
      kept[kept.length - 1] = { type: 'keepTogether', children: [before, block] }
    } else {
      kept.push(block)
    }
  }
  return kept.map((block, index) => {
    const next = kept[index + 1]
    return block.type === 'paragraph' && next && introduces(block) ? { ...block, sticky: true } : block
  })
}

/** Keeps the first and the last but one paragraph of an answer with what follows where they have three lines at most. */
export function keepEnds(body: readonly Block[]): readonly Block[] {
  return body.map((block, index) => {
    const atAnEnd = index === 0 || index === body.length - 2
    const sticky =
      atAnEnd && index < body.length - 1 && block.type === 'paragraph' && sizeOf([block]) <= 3 * LINE
    return sticky ? { ...block, sticky } : block
  })
}
