import { introduces } from '../nodes/page-breaks.ts'
import { type Block, descendants, type Footnote } from '../typst/print-nodes.ts'

/** How much of an answer is printed: all of it, its summary and steps, or its summary alone. */
export const LENGTHS = ['full', 'brief', 'summary'] as const
export type Length = (typeof LENGTHS)[number]

/** What stays of an answer beside its summary: what to do, in order, and what must not be done. */
function isKept(block: Block): boolean {
  return (
    block.type === 'list' || block.type === 'table' || (block.type === 'callout' && block.kind === 'danger')
  )
}

/** Whether this is a heading or a paragraph that introduces what follows: it is kept with that. */
function leadsIn(block: Block | undefined): block is Block {
  return block !== undefined && (block.type === 'heading' || introduces(block))
}

function stepsOf(body: readonly Block[]): readonly Block[] {
  const kept = new Set<Block>()
  body.forEach((block, index) => {
    if (!isKept(block)) return
    kept.add(block)
    for (let n = index - 1, before = body[n]; leadsIn(before); before = body[--n]) kept.add(before)
  })
  return body.filter((block) => kept.has(block))
}

/** The summary; but the first paragraph where that has a link to another site, or where there is no summary. */
function openingOf(body: readonly Block[], summary: string | undefined): Block | undefined {
  const first = body[0]?.type === 'paragraph' ? body[0] : undefined
  const leadsOut = [...descendants(first ? [first] : [])].some(({ type }) => type === 'link')
  if (summary === undefined || leadsOut) return first
  return { type: 'paragraph', sticky: true, children: [{ type: 'text', value: summary }] }
}

/** By name, the footnotes that these blocks print. */
function footnotesIn(blocks: readonly Block[]): Map<string, Footnote> {
  const footnotes = new Map<string, Footnote>()
  for (const node of descendants(blocks))
    if (node.type === 'footnote' && node.first) footnotes.set(node.footnote, node)
  return footnotes
}

/** What is left of an answer, with each footnote printed at the first reference that is left. */
function withFootnotes(short: readonly Block[], whole: readonly Block[]): readonly Block[] {
  const missing = footnotesIn(whole)
  for (const name of footnotesIn(short).keys()) missing.delete(name)
  if (missing.size === 0) return short
  const copy = structuredClone(short)
  for (const node of descendants(copy)) {
    if (node.type !== 'footnote') continue
    Object.assign(node, structuredClone(missing.get(node.footnote)))
    missing.delete(node.footnote)
  }
  return copy
}

/** A shorter answer; one that cannot be shortened stays whole. */
export function shorten(
  body: readonly Block[],
  summary: string | undefined,
  length: Length,
): readonly Block[] {
  if (length === 'full') return body
  const opening = openingOf(body, summary)
  const steps = length === 'brief' ? stepsOf(body).filter((block) => block !== opening) : []
  const short = [...(opening ? [opening] : []), ...steps]
  return short.length > 0 ? withFootnotes(short, body) : body
}
