import type { Image, Paragraph } from 'mdast'
import type { Asset } from './corpus.ts'
import './nodes.ts'

/** The size at which an answer shows a picture, in CSS pixels: that of the file, or the width that the answer names. */
export function pictureSize(
  { data }: Pick<Image, 'data'>,
  { width, height }: Pick<Asset, 'width' | 'height'>,
): { readonly width: number; readonly height: number } {
  const shown = data?.width ?? width
  return { width: shown, height: Math.max(1, Math.round((height * shown) / width)) }
}

/** The picture that a part of a paragraph is: by itself or as the only thing in a link. */
export function pictureIn(node: Paragraph['children'][number]): Image | undefined {
  if (node.type === 'image') return node
  const [first, ...more] = node.type === 'link' ? node.children : []
  return first?.type === 'image' && more.length === 0 ? first : undefined
}
