import { inflateSync } from 'node:zlib'
import type { RasterSize } from './raster-size.ts'

const IHDR = 0x49484452
const ACTL = 0x6163544c
const IDAT = 0x49444154
const ICCP = 0x69434350
/** Bytes of a colour profile; the largest in use have one million. */
const PROFILE = 4_194_304

/** Bit depths that each colour type can have (PNG, third edition, 11.2.1). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

interface Chunk {
  /** Offset of its data. */
  readonly at: number
  readonly length: number
}

/** The chunks before the first pixels, by type. */
function chunksOf(bytes: DataView): Map<number, Chunk[]> {
  const chunks = new Map<number, Chunk[]>()
  for (let at = 8; at + 12 <= bytes.byteLength; ) {
    const length = bytes.getUint32(at)
    const type = bytes.getUint32(at + 4)
    if (type === IDAT) break
    const known = chunks.get(type) ?? []
    known.push({ at: at + 8, length })
    chunks.set(type, known)
    at += 12 + length
  }
  return chunks
}

/**
 * Reads the header of a PNG (https://www.w3.org/TR/png-3/): one IHDR, first, and the number of frames in acTL. A colour
 * profile is inflated by all who decode the picture, and 1.4 MB can become 1.4 GB: it has to be of ordinary size.
 */
export function pngHeader(bytes: DataView): RasterSize | undefined {
  if (bytes.byteLength < 33 || bytes.getUint32(8) !== 13 || bytes.getUint32(12) !== IHDR) return undefined
  if (!DEPTHS[bytes.getUint8(25)]?.includes(bytes.getUint8(24))) return undefined
  const chunks = chunksOf(bytes)
  const profiles = chunks.get(ICCP) ?? []
  if (chunks.get(IHDR)?.length !== 1 || profiles.length > 1) return undefined
  if (profiles[0] && !isProfile(bytes, profiles[0])) return undefined
  const [control] = chunks.get(ACTL) ?? []
  const times = control && control.length >= 8 ? bytes.getUint32(control.at) : 1
  const [width, height] = [bytes.getUint32(16), bytes.getUint32(20)]
  return { mediaType: 'image/png', width, height, times: Math.max(1, times) }
}

/** A name, a zero, the method of compression (a zero) and what is compressed by it. */
function isProfile(bytes: DataView, { at, length }: Chunk): boolean {
  const end = Math.min(at + length, bytes.byteLength)
  const data = new Uint8Array(bytes.buffer, bytes.byteOffset + at, end - at)
  try {
    inflateSync(data.subarray(data.indexOf(0) + 2), { maxOutputLength: PROFILE })
    return true
  } catch (error) {
    // One that is damaged is passed over by all.
    return !(error instanceof RangeError)
  }
}
