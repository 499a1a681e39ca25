import type { Image, ImageReference } from 'mdast'
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
