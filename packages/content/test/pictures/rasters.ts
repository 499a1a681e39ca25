import { crc32 } from 'node:zlib'

/** Headers of pictures: nothing behind them can be decoded, and nothing needs to be. */

const uint32 = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [n, value] of values.entries()) bytes.writeUInt32BE(value, 4 * n)
  return bytes
}

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
}

export const ihdr = (width: number, height: number, depth = 8, colour = 2) =>
  pngChunk('IHDR', Buffer.concat([uint32(width, height), Buffer.from([depth, colour, 0, 0, 0])]))

export const actl = (frames: number) => pngChunk('acTL', uint32(frames, 0))

export function pngOf(...chunks: readonly Buffer[]): Buffer {
  const end = [pngChunk('IDAT', Buffer.from('pixels')), pngChunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks, ...end])
}

const uint16 = (...values: readonly number[]) =>
  Buffer.from(values.flatMap((value) => [value >> 8, value & 0xff]))

export const segment = (marker: number, data: Uint8Array) =>
  Buffer.concat([Buffer.from([0xff, marker]), uint16(data.length + 2), data])

/** A frame header of three components. */
export const sof = (width: number, height: number, marker = 0xc0) =>
  segment(
    marker,
    Buffer.concat([Buffer.from([8]), uint16(height, width), Buffer.from([3, 1, 17, 0, 2, 17, 0, 3, 17, 0])]),
  )

/** Pixels with a stuffed byte and a place to restart at, which are no markers. */
export const scan = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
])

export const jpegOf = (...parts: readonly Buffer[]) =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, Buffer.from([0xff, 0xd9])])

const uint24 = (value: number) => Buffer.from([value & 0xff, (value >> 8) & 0xff, value >> 16])

export function riff(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(data.length)
  return Buffer.concat([Buffer.from(type, 'latin1'), length, data, Buffer.alloc(data.length % 2)])
}

export const vp8 = (width: number, height: number) =>
  riff('VP8 ', Buffer.from([0, 0, 0, 0x9d, 1, 0x2a, width & 0xff, width >> 8, height & 0xff, height >> 8]))

export function vp8l(width: number, height: number): Buffer {
  const bits = Buffer.alloc(4)
  bits.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0)
  return riff('VP8L', Buffer.concat([Buffer.from([0x2f]), bits]))
}

export const vp8x = (width: number, height: number, flags = 0) =>
  riff('VP8X', Buffer.concat([Buffer.from([flags, 0, 0, 0]), uint24(width - 1), uint24(height - 1)]))

export const anmf = (x: number, width: number, height: number, pixels: Buffer) =>
  riff(
    'ANMF',
    Buffer.concat([uint24(x / 2), uint24(0), uint24(width - 1), uint24(height - 1), Buffer.alloc(4), pixels]),
  )

export const webpOf = (...chunks: readonly Buffer[]) =>
  riff('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]))
