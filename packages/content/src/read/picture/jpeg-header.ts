import type { RasterSize } from './raster-size.ts'

const SOS = 0xda
const EOI = 0xd9
/** Passes over the pixels of a progressive JPEG that cost about as much as decoding them once more; ten are usual. */
const SCANS = 20
/** Baseline, extended and progressive with Huffman coding: what browsers and the engine of the handouts decode. */
const DECODED: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Whether a marker stands alone: without a length and data behind it. */
function isBare(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
}

/**
 * Reads the headers of a JPEG (ITU-T T.81, annex B) up to its end: it has exactly one frame header. With two of them,
 * one decoder takes the first and another the last.
 */
export function jpegHeader(bytes: DataView): RasterSize | undefined {
  let size: { width: number; height: number } | undefined
  let scans = 0
  for (const { marker, at, length } of segmentsOf(bytes)) {
    if (marker === SOS) scans++
    if (!isFrameHeader(marker)) continue
    if (size || !DECODED.has(marker) || length < 8) return undefined
    size = { height: bytes.getUint16(at + 3), width: bytes.getUint16(at + 5) }
  }
  return size && { mediaType: 'image/jpeg', ...size, times: Math.max(1, Math.ceil(scans / SCANS)) }
}

interface Segment {
  readonly marker: number
  /** Offset of the length, which the data follow. */
  readonly at: number
  readonly length: number
}

/** The segments up to the end of the picture, or of the file where it is cut. */
function* segmentsOf(bytes: DataView): Iterable<Segment> {
  let at = 2
  while (at + 4 <= bytes.byteLength) {
    if (bytes.getUint8(at) !== 0xff) return
    const marker = bytes.getUint8(at + 1)
    if (marker === EOI) return
    if (marker === 0xff) at++
    else if (isBare(marker)) at += 2
    else {
      const length = bytes.getUint16(at + 2)
      if (length < 2 || at + 2 + length > bytes.byteLength) return
      yield { marker, at: at + 2, length }
      at = marker === SOS ? afterPixels(bytes, at + 2 + length) : at + 2 + length
    }
  }
}

/** Where the pixels of a scan end: at a marker that is neither a stuffed byte nor one to restart at. */
function afterPixels(bytes: DataView, from: number): number {
  for (let at = from; at + 1 < bytes.byteLength; at++) {
    if (bytes.getUint8(at) !== 0xff) continue
    const next = bytes.getUint8(at + 1)
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.byteLength
}
