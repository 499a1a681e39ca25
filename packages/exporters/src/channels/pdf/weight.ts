import type { Block, Inline, ListItem } from './print-nodes.ts'

/** About half a page, in characters of Latin text; one of an East Asian script counts twice. */
const HALF_PAGE = 1800
/** Characters in a line of an answer. */
const LINE = 75
/** Some ten lines. */
const SHORT = 10 * LINE
/** What a block costs beyond its text: half a line is lost at its end, on average. */
const BLOCK = 40
const FIGURE = 800

/** Kinds that end with a line of their own. */
const LINES: ReadonlySet<unknown> = new Set([
  'paragraph',
  'bare',
  'heading',
  'codeBlock',
  'callout',
  'only',
  'table',
])

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3ffff}]/gu

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** Print nodes of any kind hold text in `v` and other nodes in arrays. */
function weigh(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + weigh(item), 0)
  if (!isObject(value)) return 0
  const own = value.t === 'figure' ? FIGURE : LINES.has(value.t) ? BLOCK : 0
  const text = typeof value.v === 'string' ? value.v : ''
  const nested = Object.values(value).filter((item) => Array.isArray(item))
  return own + text.length + (text.match(WIDE)?.length ?? 0) + weigh(nested)
}

/** Whether blocks that belong together are short enough to be kept on one page. */
export function fitsTogether(blocks: readonly Block[]): boolean {
  return weigh(blocks) <= HALF_PAGE
}

/** Whether a table is short enough for one page: each row is as high as its longest cell, in a column of equal width. */
export function tableFits(rows: readonly (readonly (readonly Inline[])[])[]): boolean {
  const heights = rows.map((row) => BLOCK + row.length * Math.max(0, ...row.map((cell) => weigh(cell))))
  return heights.reduce((sum, height) => sum + height, 0) <= HALF_PAGE
}

/** Whether a list or an answer is so short that it should not be parted by a page break. */
export function isShort(parts: readonly (Block | ListItem)[]): boolean {
  return weigh(parts) <= SHORT
}

/** Whether a paragraph has three lines at most. */
export function isBrief(block: Block): boolean {
  return weigh(block) <= 3 * LINE
}
