import { jpegHeader } from './jpeg-header.ts'
import { pngHeader } from './png-header.ts'
import type { RasterSize } from './raster-size.ts'
import { webpHeader } from './webp-header.ts'

/**
 * Reads the header of a PNG, JPEG or WebP without decoding anything; undefined where it is none of them, or where its
 * parts disagree about its size: a program may allocate what either of them says.
 */
export function rasterHeader(bytes: Uint8Array): RasterSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = readerFor(view)?.(view)
  return header && header.width > 0 && header.height > 0 ? header : undefined
}

function readerFor(view: DataView): ((view: DataView) => RasterSize | undefined) | undefined {
  if (view.byteLength < 16) return undefined
  const [first, second, third] = [view.getUint32(0), view.getUint32(4), view.getUint32(8)]
  if (first === 0x89504e47 && second === 0x0d0a1a0a) return pngHeader
  if (first >>> 8 === 0xffd8ff) return jpegHeader
  return first === 0x52494646 && third === 0x57454250 ? webpHeader : undefined
}
