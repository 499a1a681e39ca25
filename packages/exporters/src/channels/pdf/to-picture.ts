import type { Image } from 'mdast'
import { isAnimated, isIcon, pictureOf, printWidth } from './picture.ts'
import { type PrintContext, reportNode } from './print-context.ts'
import { PICTURE_DESCRIBED, PICTURE_READABLE, PICTURE_STILL } from './rules.ts'

export interface PrintedPicture {
  readonly file: string
  readonly alt: string
  /** Points. */
  readonly width: number
  /** Small enough for a line of text. */
  readonly icon: boolean
}

/** The picture that an image shows, or undefined, with an error on the source, where it cannot be printed. */
export function toPicture(node: Image, context: PrintContext): PrintedPicture | undefined {
  const asset = context.corpus.assets.get(node.data?.asset ?? '')
  const picture = asset && pictureOf(asset)
  if (!asset || !picture) {
    reportNode(context, node, PICTURE_READABLE, {
      reason: `the picture ${node.url} cannot be printed`,
      help: 'put a PNG, JPEG, WebP or SVG file in images/',
    })
    return undefined
  }
  if (isAnimated(asset)) {
    reportNode(context, node, PICTURE_STILL, {
      reason: `the picture ${node.url} moves, and paper does not`,
      help: 'use a still picture, or show this one on the site only: :::only{channels="site feed intranet"}',
    })
    return undefined
  }
  const alt = (node.alt ?? '').trim()
  if (alt === '') {
    reportNode(context, node, PICTURE_DESCRIBED, {
      reason: `the picture ${node.url} has no description`,
      help: 'say in the square brackets what there is to see: ![The error page](images/error.svg)',
    })
    return undefined
  }
  context.pictures.set(picture.file, picture)
  return { file: picture.file, alt, width: printWidth(asset), icon: isIcon(asset) }
}
