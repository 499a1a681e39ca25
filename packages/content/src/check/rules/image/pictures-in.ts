import type { Image, ImageReference } from 'mdast'
import type { Source } from '../../../read/source.ts'

/** A picture as an editor wrote it. */
export interface WrittenPicture {
  readonly node: Image | ImageReference
  /** Its description, trimmed; empty where there is none. */
  readonly alt: string
  /** Offset in the file, in UTF-16 code units. */
  readonly start: number
  /** The Markdown of it. */
  readonly typed: string
}

/** The pictures of a file, also those that name a definition. */
export function picturesIn({ nodes, file }: Source): WrittenPicture[] {
  return [...(nodes.get('image') ?? []), ...(nodes.get('imageReference') ?? [])].flatMap((node) => {
    const start = node.position?.start.offset
    if ((node.type !== 'image' && node.type !== 'imageReference') || start === undefined) return []
    const typed = String(file.value).slice(start, node.position?.end.offset)
    return [{ node, alt: (node.alt ?? '').trim(), start, typed }]
  })
}
