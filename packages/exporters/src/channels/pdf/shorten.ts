import { withNotes } from './first-notes.ts'
import { announces } from './hold.ts'
import type { Block } from './print-nodes.ts'

/** How much of an answer is printed: all of it, summary and steps, or the summary alone. */
export const LENGTHS = ['full', 'brief', 'summary'] as const
export type Length = (typeof LENGTHS)[number]

/** What stays of an answer beside its summary: what to do, in order, and what must not be done. */
function isKept(block: Block): boolean {
  return block.t === 'list' || block.t === 'table' || (block.t === 'callout' && block.kind === 'danger')
}

/** A heading, or a paragraph that announces what follows: kept with it. */
function leadsIn(block: Block | undefined): block is Block {
  return block !== undefined && (block.t === 'heading' || announces(block))
}

/** The headings without anything below them are gone. */
function withLeads(body: readonly Block[]): readonly Block[] {
  const kept = new Set<Block>()
  body.forEach((block, index) => {
    if (!isKept(block)) return
    kept.add(block)
    for (let n = index - 1; leadsIn(body[n]); n--) kept.add(body[n] as Block)
  })
  return body.filter((block) => kept.has(block))
}

/** Whether an address of another site would be lost with this. */
function leadsOut(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(leadsOut)
  if (typeof value !== 'object' || value === null) return false
  return ('t' in value && value.t === 'link') || Object.values(value).some(leadsOut)
}

/** The summary; but the first paragraph where that says where to go, or where nobody has written a summary. */
function opening(body: readonly Block[], summary: string | undefined): Block | undefined {
  const first = body[0]?.t === 'paragraph' ? body[0] : undefined
  if (summary === undefined || (first && leadsOut(first.c))) return first
  return { t: 'paragraph', sticky: true, c: [{ t: 'text', v: summary }] }
}

/** The answer, shorter; what cannot be made so stays whole. */
export function shorten(
  body: readonly Block[],
  summary: string | undefined,
  length: Length,
): readonly Block[] {
  if (length === 'full') return body
  const first = opening(body, summary)
  const steps = length === 'brief' ? withLeads(body).filter((block) => block !== first) : []
  const short = [...(first ? [first] : []), ...steps]
  return short.length > 0 ? withNotes(short, body) : body
}
