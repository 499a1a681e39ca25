import { descendants } from '../typst/print-nodes.ts'
import type { DocumentData, EntryData, ListedAddress } from '../typst/template-data.ts'

/** An address as people type it. */
export function displayUrl(url: string): string {
  return url.replace(/^https:\/\//u, '')
}

/** The addresses that these answers refer to outside of themselves, each once, in the order of the text. */
function addressesIn(entries: readonly EntryData[]): readonly ListedAddress[] {
  const here = new Set(entries.map(({ id }) => id))
  const found = new Map<string, ListedAddress>()
  for (const node of descendants(entries.flatMap(({ body }) => body))) {
    if (node.type !== 'link' && node.type !== 'questionLink') continue
    const { url, address, footnote } = node
    if (address === null || footnote === null) continue
    if (node.type === 'questionLink' && here.has(node.id)) continue
    if (!found.has(address)) found.set(address, { url, text: address })
  }
  return [...found.values()]
}

/** The number of footnotes that the authors of these answers wrote. */
function footnotesIn(entries: readonly EntryData[]): number {
  const nodes = [...descendants(entries.flatMap(({ body }) => body))]
  return nodes.filter((node) => node.type === 'footnote' && node.first).length
}

/** The addresses in the answers of a document as a list at its end, numbered after its footnotes. */
export function withListedAddresses(
  data: DocumentData,
  answers: ReadonlyMap<string, EntryData>,
): DocumentData {
  const paths = data.sections.flatMap(({ entries }) => entries)
  const entries = paths.map((path) => answers.get(path)).filter((entry) => entry !== undefined)
  return { ...data, addresses: addressesIn(entries), footnotes: { before: 0, own: footnotesIn(entries) } }
}

/** The sides of one sheet: the numbers of each go on after those of the side before. */
export function numberSides(sides: readonly DocumentData[]): readonly DocumentData[] {
  let before = 0
  return sides.map((side) => {
    const footnotes = { ...side.footnotes, before }
    before += side.footnotes.own + (side.addresses?.length ?? 0)
    return { ...side, footnotes }
  })
}
