import type { Callout, Only } from '@topasked/content'
import { inLocale } from '@topasked/content'
import type { List, ListItem, Nodes, Table, TableRow } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { hold } from './hold.ts'
import { type PrintContext, reportNode, within } from './print-context.ts'
import type { Align, Block, Inline } from './print-nodes.ts'
import { TABLE_HEADER_PRESENT } from './rules.ts'
import { reportUnknown, toInlines } from './to-inlines.ts'
import { toParagraphs } from './to-paragraphs.ts'
import { fitsTogether, isShort, tableFits } from './weight.ts'

type Of<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>
type Handlers<Type extends Nodes['type']> = {
  readonly [T in Type]: (node: Of<T>, context: PrintContext) => readonly Block[]
}

/** Below the question there are never more levels of headings than this. */
const MAX_LEVEL = 4

/** 1 for the uppermost headings of the answer, whatever their depth; no level is skipped on the way down. */
function levelOf(depth: number, depths: number[]): number {
  while (depths.length > 0 && (depths.at(-1) ?? 0) >= depth) depths.pop()
  depths.push(depth)
  return Math.min(depths.length, MAX_LEVEL)
}

function callout(node: Callout, context: PrintContext): readonly Block[] {
  const title = toInlines(node.title, context)
  const label = context.words.callout[node.kind]
  const c = toBlocks(node.children, context)
  return [{ t: 'callout', kind: node.kind, label, title, breakable: !fitsTogether(c), c }]
}

function only(node: Only, context: PrintContext): readonly Block[] {
  if (node.channels && !node.channels.includes('pdf')) return []
  const children = toBlocks(node.children, context)
  if (!node.audience) return children
  const { corpus, question, words } = context
  const groups = node.audience.map((id) => {
    const labels = corpus.catalog.audience[id]
    return labels ? inLocale(corpus, labels, question.locale).text : id
  })
  return [{ t: 'only', label: words.onlyFor(groups.join(words.and)), c: children }]
}

function listItem(node: ListItem, tight: boolean, context: PrintContext) {
  const checked = node.checked ?? null
  const convert = tight || checked !== null ? toBareBlocks : toBlocks
  // The outermost list decides about page breaks.
  const part = (block: Block): Block => (block.t === 'list' ? { ...block, whole: false } : block)
  return { checked, c: convert(node.children, context).map(part) }
}

function list(node: List, context: PrintContext): readonly Block[] {
  const tight = !node.spread && node.children.every((item) => !item.spread)
  const items = node.children.map((item) => listItem(item, tight, within(item, context)))
  const whole = isShort(items)
  return [{ t: 'list', ordered: node.ordered ?? false, start: node.start ?? 1, tight, whole, items }]
}

/** A table with more links has their addresses in its cells: so many footnotes would take half of every page. */
const MANY_LINKS = 24

function linksIn(rows: readonly TableRow[]): number {
  let count = 0
  for (const row of rows) visit(row, 'link', () => void count++)
  return count
}

function table(node: Table, context: PrintContext): readonly Block[] {
  const [head, ...body] = node.children
  if (!head || textOf(head).trim() === '') {
    reportNode(context, head ?? node, TABLE_HEADER_PRESENT, {
      reason: 'the columns of this table have no names',
      help: 'fill in the first row',
    })
    return []
  }
  const header = head.children.map((cell) => toInlines(cell.children, { ...context, inline: true }))
  const inside = linksIn(body) > MANY_LINKS ? { ...context, inline: true } : context
  const align = header.map((_, column): Align => node.align?.[column] ?? 'start')
  const rows = body.map((row) =>
    header.map((_, column): readonly Inline[] => toInlines(row.children[column]?.children ?? [], inside)),
  )
  return [{ t: 'table', align, header, rows, whole: tableFits([header, ...rows]) }]
}

/** How each kind of node is printed that stands on its own. */
const HANDLERS: Handlers<
  | 'blockquote'
  | 'callout'
  | 'code'
  | 'footnoteDefinition'
  | 'heading'
  | 'list'
  | 'only'
  | 'paragraph'
  | 'table'
  | 'thematicBreak'
> = {
  blockquote: (node, context) => [{ t: 'quote', c: toBlocks(node.children, context) }],
  callout,
  code: (node) => [{ t: 'codeBlock', v: node.value }],
  // Printed where it is referred to.
  footnoteDefinition: () => [],
  heading: (node, context) => [
    { t: 'heading', level: levelOf(node.depth, context.depths), c: toInlines(node.children, context) },
  ],
  list,
  only,
  paragraph: (node, context) => toParagraphs(node, context, (c) => ({ t: 'paragraph', sticky: false, c })),
  table,
  thematicBreak: () => [{ t: 'rule' }],
}

/** Converts what stands on its own. A node without a handler is an error on its source. */
export function toBlocks(nodes: readonly Nodes[], outer: PrintContext): readonly Block[] {
  const blocks = nodes.flatMap((node) => {
    const context = within(node, outer)
    if (Object.hasOwn(HANDLERS, node.type)) {
      // The table is keyed by type, so this handler takes this node.
      return (
        (HANDLERS as Readonly<Record<string, (node: Nodes, context: PrintContext) => readonly Block[]>>)[
          node.type
        ]?.(node, context) ?? []
      )
    }
    reportUnknown(node, context)
    return []
  })
  return hold(blocks)
}

/** As `toBlocks`, but a first paragraph begins on the line where the number or the mark stands. */
export function toBareBlocks(nodes: readonly Nodes[], context: PrintContext): readonly Block[] {
  const [first, ...rest] = nodes
  if (first?.type !== 'paragraph') return toBlocks(nodes, context)
  const line = toParagraphs(first, within(first, context), (c) => ({ t: 'bare', c }))
  return hold([...line, ...toBlocks(rest, context)])
}
