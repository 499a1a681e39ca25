import type { EntryData } from './entry-data.ts'

/** An address in the list at the end of a sheet; `name` says which links it belongs to. */
export interface ListedAddress {
  readonly url: string
  readonly text: string
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** Print nodes of any kind hold other nodes in arrays. */
function* nodesIn(value: unknown): Iterable<Readonly<Record<string, unknown>>> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item)
  else if (isObject(value)) {
    if ('t' in value) yield value
    for (const item of Object.values(value)) if (Array.isArray(item)) yield* nodesIn(item)
  }
}

const bodiesOf = (entries: readonly EntryData[]) => entries.map(({ body }) => body)

/** The addresses that a sheet with these answers refers to, each once, in the order of the text. */
export function addressesIn(entries: readonly EntryData[]): readonly ListedAddress[] {
  const here = new Set(entries.map(({ id }) => id))
  const found = new Map<string, ListedAddress>()
  for (const { url, address, note, t, id } of nodesIn(bodiesOf(entries))) {
    if ((t !== 'link' && t !== 'question') || note === null) continue
    if (typeof url !== 'string' || typeof address !== 'string') continue
    if (t === 'question' && here.has(String(id))) continue
    if (!found.has(address)) found.set(address, { url, text: address })
  }
  return [...found.values()]
}

/** How many footnotes the authors of these answers wrote. */
export function footnotesIn(entries: readonly EntryData[]): number {
  return [...nodesIn(bodiesOf(entries))].filter(({ t, first }) => t === 'note' && first === true).length
}
