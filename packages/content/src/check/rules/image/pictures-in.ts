import type { Image, ImageReference, Nodes } from 'mdast'
import type { Source } from '../../../read/source.ts'
import { type Span, spansOf } from '../../../read/span.ts'

/** A picture as an editor wrote it. */
export interface WrittenPicture {
  readonly node: Image | ImageReference
  /** Its description, trimmed; empty where there is none. */
  readonly alt: string
  /** Where the description was typed, between its brackets. */
  readonly label: Span
}

/** The pictures of a file, also those that name a definition. */
export function picturesIn({ nodes }: Source): WrittenPicture[] {
  return [...(nodes.get('image') ?? []), ...(nodes.get('imageReference') ?? [])].flatMap((node) => {
    const label = spansOf(node)?.label
    if ((node.type !== 'image' && node.type !== 'imageReference') || !label) return []
    return [{ node, alt: (node.alt ?? '').trim(), label }]
  })
}

/** Pictures and the definitions that pictures refer to. */
export function* pictureAddresses(source: Source): Iterable<Nodes & { url: string }> {
  for (const node of source.nodes.get('image') ?? []) if (node.type === 'image') yield node
  const used = new Set(
    (source.nodes.get('imageReference') ?? []).map((node) => ('identifier' in node ? node.identifier : '')),
  )
  for (const node of source.nodes.get('definition') ?? [])
    if (node.type === 'definition' && used.has(node.identifier)) yield node
}
