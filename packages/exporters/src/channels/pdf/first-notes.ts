import type { Block } from './print-nodes.ts'

type Node = Readonly<Record<string, unknown>>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Footnotes by their name, where they are printed. */
function notesIn(value: unknown, found: Map<string, Node>): Map<string, Node> {
  if (Array.isArray(value)) for (const item of value) notesIn(item, found)
  else if (isNode(value)) {
    if (value.t === 'note' && value.first === true) found.set(String(value.note), value)
    for (const item of Object.values(value)) if (Array.isArray(item)) notesIn(item, found)
  }
  return found
}

/** What is left of an answer, with each footnote printed at the first mark that is left of it. */
export function withNotes(short: readonly Block[], whole: readonly Block[]): readonly Block[] {
  const missing = notesIn(whole, new Map())
  if (missing.size === 0) return short
  for (const name of notesIn(short, new Map()).keys()) missing.delete(name)
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill)
    if (!isNode(value)) return value
    const note = value.t === 'note' ? missing.get(String(value.note)) : undefined
    if (note) {
      missing.delete(String(value.note))
      return note
    }
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fill(item)]))
  }
  // The copy has the shape of what it was made from.
  return missing.size === 0 ? short : (fill(short) as readonly Block[])
}
