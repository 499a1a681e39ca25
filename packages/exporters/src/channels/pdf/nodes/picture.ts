import { type Asset, pictureSize } from '@topasked/content'
import type { Image } from 'mdast'
import { PDF_RULES } from '../report.ts'
import { type NodeState, reportNode } from './state.ts'
import { withOwnFonts } from './svg-fonts.ts'

/** Points to a CSS pixel: 72 to the inch and 96 to the inch. */
const POINTS_PER_PIXEL = 0.75
/** The size of the largest picture in points: about half a line of an answer, and a quarter of a page. */
const MAX_WIDTH = 190
const MAX_HEIGHT = 200
/** That of a picture whose width the answer names: about half a page. The template keeps it within its column. */
const MAX_NAMED_HEIGHT = 380
/** A picture at most this high stays in its line where there is text around it. CSS pixels. */
const ICON_HEIGHT = 40

/** Formats that Typst reads, with the file extension that it knows them by. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

export interface Picture {
  /** Path of the file for the templates. */
  readonly file: string
  readonly alt: string
  /** Points: natural size or that which the answer names, smaller where it would not fit. */
  readonly width: number
}

function widthOf(node: Image, asset: Asset): number {
  const { width, height } = pictureSize(node, asset)
  const isNamed = node.data?.width !== undefined
  const natural = width * POINTS_PER_PIXEL
  const room = isNamed ? natural : MAX_WIDTH
  const most = isNamed ? MAX_NAMED_HEIGHT : MAX_HEIGHT
  const shrink = Math.min(1, room / natural, most / (height * POINTS_PER_PIXEL))
  return Math.round(natural * shrink * 100) / 100
}

/** Paper would show one frame of such a picture, and not always one that says anything. */
function isAnimated({ mediaType, bytes }: Asset): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (mediaType === 'image/png') {
    // The chunk with the number of frames comes before the first pixels.
    const control = file.indexOf('acTL')
    return control >= 0 && control < file.indexOf('IDAT')
  }
  return (
    mediaType === 'image/webp' && file.toString('latin1', 12, 16) === 'VP8X' && ((file[20] ?? 0) & 2) !== 0
  )
}

function assetOf(node: Image, { corpus }: NodeState): Asset | undefined {
  return corpus.assets.get(node.data?.asset ?? '')
}

/** Whether a picture is small enough for a line of text. */
export function isIcon(node: Image, state: NodeState): boolean {
  const asset = assetOf(node, state)
  return asset !== undefined && pictureSize(node, asset).height <= ICON_HEIGHT
}

/** The picture that an image shows; undefined, with an error at the image, where it cannot be printed. */
export function toPicture(node: Image, state: NodeState): Picture | undefined {
  const asset = assetOf(node, state)
  const extension = asset && EXTENSIONS[asset.mediaType]
  const bytes = asset && extension === 'svg' ? withOwnFonts(asset.bytes, state.language.font) : asset?.bytes
  const alt = (node.alt ?? '').trim()
  if (!asset || extension === undefined || !bytes) {
    reportNode(state, node, PDF_RULES.pictureReadable, {
      reason: `the picture ${node.url} cannot be printed`,
      help: 'put a PNG, JPEG, WebP or SVG file in images/',
    })
  } else if (isAnimated(asset)) {
    reportNode(state, node, PDF_RULES.pictureStill, {
      reason: `the picture ${node.url} is animated and cannot be printed`,
      help: 'use a still picture, or leave this one out of PDF with :::only{channels="site feed intranet"}',
    })
  } else if (alt === '') {
    reportNode(state, node, PDF_RULES.pictureDescribed, {
      reason: `the picture ${node.url} has no description`,
      help: 'describe it in the square brackets: ![The error page](images/error.svg)',
    })
  } else {
    // The text of a drawing is set in the font of the answer.
    const font = extension === 'svg' ? `${state.language.font ?? 'latin'}.`.replaceAll(' ', '') : ''
    const file = `/pictures/${asset.sha256}.${font}${extension}`
    state.pictures.set(file, bytes)
    return { file, alt, width: widthOf(node, asset) }
  }
  return undefined
}
