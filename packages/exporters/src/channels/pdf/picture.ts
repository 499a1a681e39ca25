import type { Asset } from '@topasked/content'
import { withOwnFonts } from './svg-fonts.ts'

/** Points to a CSS pixel: 72 to the inch and 96 to the inch. */
const POINTS_PER_PIXEL = 0.75
/** No picture is larger, in points: about half a line of an answer, and a quarter of a page. */
const MAX_WIDTH = 190
const MAX_HEIGHT = 200
/** A picture at most this high stays in its line where there is text around it. CSS pixels. */
const ICON_HEIGHT = 40

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

/** A file that the templates can show. */
export interface Picture {
  readonly file: string
  readonly bytes: Uint8Array
}

/** The picture as a file for Typst, or undefined where Typst cannot read it. */
export function pictureOf(asset: Asset): Picture | undefined {
  const extension = EXTENSIONS[asset.mediaType]
  if (extension === undefined) return undefined
  const bytes = extension === 'svg' ? withOwnFonts(asset.bytes) : asset.bytes
  return bytes && { file: `/pictures/${asset.sha256}.${extension}`, bytes }
}

/** Width in points: natural size, smaller where it would not fit. Nothing is enlarged. */
export function printWidth({ width, height }: Asset): number {
  const natural = width * POINTS_PER_PIXEL
  const shrink = Math.min(1, MAX_WIDTH / natural, MAX_HEIGHT / (height * POINTS_PER_PIXEL))
  return Math.round(natural * shrink * 100) / 100
}

/** Whether a picture moves: paper would show one moment of it, and not always one that says anything. */
export function isAnimated({ mediaType, bytes }: Asset): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (mediaType === 'image/png') {
    // The chunk that tells the number of frames stands before the first pixels.
    const control = file.indexOf('acTL')
    return control >= 0 && control < file.indexOf('IDAT')
  }
  return (
    mediaType === 'image/webp' && file.toString('latin1', 12, 16) === 'VP8X' && ((file[20] ?? 0) & 2) !== 0
  )
}

export function isIcon({ height }: Asset): boolean {
  return height <= ICON_HEIGHT
}
