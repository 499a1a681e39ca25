/** Small pictures in every format: 64 by 48 pixels, a blue and a brown rectangle on white, drawn for these tests. */
import { crc32, deflateSync } from 'node:zlib'

export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh' +
    'Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB' +
    'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA' +
    'AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y' +
    'WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM' +
    'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0o' +
    'OjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2Nj' +
    'Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAwAEADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/' +
    'xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAGAEAAwEBAAAAAAAAAAAAAAAAAAIDBAX/xAAcEQEAAgIDAQAAAAAAAAAAAAAAAkEEEhET' +
    'YQP/2gAMAwEAAhEDEQA/AKACMGjHYspcLOIwH6/S7rOAkoAACMLOjCvztOYAqRZ0uVFLnMyKdPFsVFLlRGPYyqEYWca4y1YZR5Rg' +
    'WcP2eF0AElAAB//Z',
  'base64',
)
export const WEBP = Buffer.from(
  'UklGRloCAABXRUJQVlA4WAoAAAAgAAAAPwAALwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh' +
    'Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB' +
    'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA' +
    'AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y' +
    'WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM' +
    'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggbAAAANAEAJ0BKkAAMAA+sU6bS6ckoqG6uzgA' +
    '4BYJQBlHRLAs0dYg97Ezp/BaKDATOiA+AP7vlj/+NW//GUf/+NaW1+/z8fdHLZmiTvvI//uKefO53kfsH9whvFovL839o1Vs26D/' +
    'wHmNvawnRokAAA==',
  'base64',
)

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  values.forEach((value, n) => {
    bytes.writeUInt32BE(value, 4 * n)
  })
  return bytes
}

/** A grey PNG of this size; with `animated`, one that blinks. */
export function png(width: number, height: number, animated = false): Buffer {
  const pixels = deflateSync(
    Buffer.alloc((width + 1) * height, 0x77).map((byte, n) => (n % (width + 1) === 0 ? 0 : byte)),
  )
  const control = (sequence: number) =>
    chunk('fcTL', Buffer.concat([numbers(sequence, width, height, 0, 0), Buffer.from([0, 50, 0, 100, 0, 0])]))
  const second = [control(1), chunk('fdAT', Buffer.concat([numbers(2), pixels]))]
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([numbers(width, height), Buffer.from([8, 0, 0, 0, 0])])),
    ...(animated ? [chunk('acTL', numbers(2, 0)), control(0)] : []),
    chunk('IDAT', pixels),
    ...(animated ? second : []),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function riff(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(data.length)
  return Buffer.concat([Buffer.from(type, 'latin1'), length, data, Buffer.alloc(data.length % 2)])
}

/** A WebP of two frames. */
export function animatedWebp(): Buffer {
  const size = [63, 0, 0, 47, 0, 0]
  const frame = riff(
    'ANMF',
    Buffer.concat([
      Buffer.from([0, 0, 0, 0, 0, 0, ...size, 100, 0, 0, 0]),
      WEBP.subarray(WEBP.indexOf('VP8 ')),
    ]),
  )
  const parts = [
    riff('VP8X', Buffer.from([2, 0, 0, 0, ...size])),
    riff('ANIM', Buffer.alloc(6)),
    frame,
    frame,
  ]
  return riff('RIFF', Buffer.concat([Buffer.from('WEBP'), ...parts]))
}
