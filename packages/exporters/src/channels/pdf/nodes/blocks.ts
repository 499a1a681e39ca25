import { type Callout, headingsOf, inLocale, type Only } from '@topasked/content'
import type { Heading, List, ListItem, Table, TableRow } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { PDF_RULES } from '../report.ts'
import type {
  Align,
  Block,
  ListItem as PrintListItem,
  TableRow as PrintTableRow,
} from '../typst/print-nodes.ts'
import { placeName } from './link.ts'
import { areShort, fitTogether, tableFits } from './page-breaks.ts'
import { type NodeState, reportNode } from './state.ts'

/** Below the question there are never more levels of headings than this. */
const MAX_LEVEL = 4
/** A table with more links has their addresses in its cells: so many footnotes would take half of every page. */
const MANY_LINKS = 24

/** 1 for the uppermost headings of the answer, whatever their depth; no level is skipped on the way down. */
function levelOf(depth: number, depths: number[]): number {
  while ((depths.at(-1) ?? 0) >= depth) depths.pop()
  depths.push(depth)
  return Math.min(depths.length, MAX_LEVEL)
}

export function toHeading(node: Heading, state: NodeState): readonly Block[] {
  const level = levelOf(node.depth, state.depths)
  const id = headingsOf(state.question.tree).find((heading) => heading.node === node)?.id ?? ''
  return [{ type: 'heading', level, id: placeName(id), children: state.inlines(node.children) }]
}

export function toCallout(node: Callout, state: NodeState): readonly Block[] {
  const { kind } = node
  const title = state.inlines(node.title)
  const children = state.blocks(node.children)
  const label = state.words.callout[kind]
  return [{ type: 'callout', kind, label, title, breakable: !fitTogether(children), children }]
}

/** Nothing where it is for other channels; a labelled block where it is for some readers. */
export function toOnly(node: Only, state: NodeState): readonly Block[] {
  if (node.channels && !node.channels.includes('pdf')) return []
  const children = state.blocks(node.children)
  if (!node.audience) return children
  const { corpus, question, words } = state
  const groups = node.audience.map((id) => {
    const labels = corpus.catalog.audience[id]
    return labels ? inLocale(corpus, labels, question.locale).text : id
  })
  return [{ type: 'only', label: words.onlyFor({ groups }), children }]
}

function toListItem(node: ListItem, tight: boolean, state: NodeState): PrintListItem {
  const checked = node.checked ?? null
  const blocks = state.blocks(node.children, { plain: tight || checked !== null })
  // The outermost list decides about page breaks.
  const children = blocks.map((block) => (block.type === 'list' ? { ...block, breakable: true } : block))
  return { type: 'listItem', checked, children }
}

export function toList(node: List, state: NodeState): readonly Block[] {
  const tight = !node.spread && node.children.every((item) => !item.spread)
  const children = node.children.map((item) => toListItem(item, tight, state))
  const ordered = node.ordered ?? false
  return [{ type: 'list', ordered, start: node.start ?? 1, tight, breakable: !areShort(children), children }]
}

function linksIn(rows: readonly TableRow[]): number {
  let count = 0
  for (const row of rows) visit(row, 'link', () => void count++)
  return count
}

/** A table needs a header row: without one it is an error, and not printed. */
export function toTable(node: Table, state: NodeState): readonly Block[] {
  const [header, ...body] = node.children
  if (!header || textOf(header).trim() === '') {
    reportNode(state, header ?? node, PDF_RULES.tableHeaderPresent, {
      reason: 'the columns of this table have no names',
      help: 'fill in the first row',
    })
    return []
  }
  const beside = state.withAddressesBeside()
  const columns = header.children.map((_, column) => column)
  const toRow = (row: TableRow, inside: NodeState): PrintTableRow => {
    const cells = columns.map((column) => inside.inlines(row.children[column]?.children ?? []))
    return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }
  }
  const inBody = linksIn(body) > MANY_LINKS ? beside : state
  const children = [toRow(header, beside), ...body.map((row) => toRow(row, inBody))]
  const align = columns.map((column): Align => node.align?.[column] ?? 'start')
  return [{ type: 'table', align, breakable: !tableFits(children), children }]
}
