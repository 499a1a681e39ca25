import type { PictureSize } from './picture-limits.ts'
import type { RasterSize } from './raster-size.ts'

interface Chunk {
  readonly type: string
  /** Offset of its data. */
  readonly at: number
  readonly length: number
}

function typeAt(bytes: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((n) => bytes.getUint8(at + n)))
}

/** The chunks in a part of a RIFF file; one that is cut is left out, with all behind it. */
function* chunksOf(bytes: DataView, from: number, end: number): Iterable<Chunk> {
  for (let at = from; at + 8 <= end; ) {
    const length = bytes.getUint32(at + 4, true)
    if (at + 8 + length > end) return
    yield { type: typeAt(bytes, at), at: at + 8, length }
    at += 8 + length + (length % 2)
  }
}

function uint24(bytes: DataView, at: number): number {
  return bytes.getUint16(at, true) + 0x10000 * bytes.getUint8(at + 2)
}

/** The size that the pixels themselves have (RFC 9649, 2.5 and 3.4; RFC 6386, 9.1). */
function sizeOfPixels(bytes: DataView, { type, at, length }: Chunk): PictureSize | undefined {
  if (type === 'VP8 ' && length >= 10 && uint24(bytes, at + 3) === 0x2a019d)
    return { width: bytes.getUint16(at + 6, true) & 0x3fff, height: bytes.getUint16(at + 8, true) & 0x3fff }
  if (type !== 'VP8L' || length < 5 || bytes.getUint8(at) !== 0x2f) return undefined
  const bits = bytes.getUint32(at + 1, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

const isPixels = ({ type }: Chunk) => type === 'VP8 ' || type === 'VP8L'

/** The size of the only pixels in a part of the file; undefined where there are none, or several. */
function onlyPixels(bytes: DataView, chunks: readonly Chunk[]): PictureSize | undefined {
  const [chunk, ...others] = chunks.filter(isPixels)
  return chunk && others.length === 0 ? sizeOfPixels(bytes, chunk) : undefined
}

const isSame = (one: PictureSize | undefined, other: PictureSize) =>
  one?.width === other.width && one.height === other.height

/**
 * Reads the headers of a WebP (RFC 9649). The canvas of an extended file and what is drawn on it have to agree: a
 * decoder may allocate either.
 */
export function webpHeader(bytes: DataView): RasterSize | undefined {
  const end = Math.min(bytes.byteLength, 8 + bytes.getUint32(4, true))
  const chunks = [...chunksOf(bytes, 12, end)]
  const [first] = chunks
  if (!first) return undefined
  if (isPixels(first)) {
    const size = sizeOfPixels(bytes, first)
    return size && { mediaType: 'image/webp', ...size, times: 1 }
  }
  if (first.type !== 'VP8X' || first.length < 10) return undefined
  const canvas = { width: uint24(bytes, first.at + 4) + 1, height: uint24(bytes, first.at + 7) + 1 }
  const frames = chunks.filter(({ type }) => type === 'ANMF')
  const agrees =
    frames.length > 0
      ? frames.every((frame) => fits(bytes, frame, canvas)) && !chunks.some(isPixels)
      : isSame(onlyPixels(bytes, chunks), canvas)
  return agrees ? { mediaType: 'image/webp', ...canvas, times: Math.max(1, frames.length) } : undefined
}

/** Whether a frame lies on the canvas and its pixels are as many as it says. */
function fits(bytes: DataView, { at, length }: Chunk, canvas: PictureSize): boolean {
  if (length < 16) return false
  const size = { width: uint24(bytes, at + 6) + 1, height: uint24(bytes, at + 9) + 1 }
  const inside =
    2 * uint24(bytes, at) + size.width <= canvas.width &&
    2 * uint24(bytes, at + 3) + size.height <= canvas.height
  return inside && isSame(onlyPixels(bytes, [...chunksOf(bytes, at + 16, at + length)]), size)
}
