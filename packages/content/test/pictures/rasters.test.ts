import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { load } from '../folder.ts'
import {
  actl,
  anmf,
  ihdr,
  jpegOf,
  pngChunk,
  pngOf,
  riff,
  scan,
  segment,
  sof,
  vp8,
  vp8l,
  vp8x,
  webpOf,
} from './rasters.ts'

const times = (count: number, of: Buffer) => Array.from({ length: count }, () => of)

/** 50 MB in 50 kB, as a chunk holds it behind its name. */
const bomb = (head: string) =>
  Buffer.concat([Buffer.from(head, 'latin1'), deflateSync(Buffer.alloc(50_000_000))])

const READ: ReadonlyArray<readonly [name: string, file: string, bytes: Buffer, size: string]> = [
  ['a PNG', 'a.png', pngOf(ihdr(64, 48)), 'image/png 64 x 48'],
  ['a grey PNG', 'a.png', pngOf(ihdr(64, 48, 1, 0)), 'image/png 64 x 48'],
  [
    'a PNG with a profile',
    'a.png',
    pngOf(ihdr(64, 48), pngChunk('iCCP', bomb('').subarray(0, 9))),
    'image/png 64 x 48',
  ],
  [
    'a PNG with much text, packed',
    'a.png',
    pngOf(ihdr(64, 48), pngChunk('zTXt', bomb('x\0\0'))),
    'image/png 64 x 48',
  ],
  ['a PNG that moves', 'a.png', pngOf(ihdr(64, 48), actl(100)), 'image/png 64 x 48'],
  ['the largest PNG', 'a.png', pngOf(ihdr(8_000, 5_000)), 'image/png 8000 x 5000'],
  ['the longest PNG', 'a.png', pngOf(ihdr(16_384, 2)), 'image/png 16384 x 2'],
  ['a JPEG', 'a.jpg', jpegOf(segment(0xe0, Buffer.from('JFIF\0')), sof(64, 48), scan), 'image/jpeg 64 x 48'],
  ['a progressive JPEG', 'a.jpg', jpegOf(sof(64, 48, 0xc2), ...times(10, scan)), 'image/jpeg 64 x 48'],
  [
    'a JPEG with a small one in its notes',
    'a.jpg',
    jpegOf(segment(0xe1, jpegOf(sof(8, 6), scan)), sof(64, 48), scan),
    'image/jpeg 64 x 48',
  ],
  [
    'a JPEG with another one behind it',
    'a.jpg',
    Buffer.concat([jpegOf(sof(64, 48), scan), jpegOf(sof(8, 6), scan)]),
    'image/jpeg 64 x 48',
  ],
  ['a WebP', 'a.webp', webpOf(vp8(64, 48)), 'image/webp 64 x 48'],
  ['a lossless WebP', 'a.webp', webpOf(vp8l(64, 48)), 'image/webp 64 x 48'],
  [
    'an extended WebP',
    'a.webp',
    webpOf(vp8x(64, 48), riff('ICCP', Buffer.from('x')), riff('ALPH', Buffer.from('x')), vp8(64, 48)),
    'image/webp 64 x 48',
  ],
  [
    'a WebP that moves',
    'a.webp',
    webpOf(
      vp8x(64, 48, 2),
      riff('ANIM', Buffer.alloc(6)),
      anmf(0, 64, 48, vp8(64, 48)),
      anmf(32, 8, 6, vp8l(8, 6)),
    ),
    'image/webp 64 x 48',
  ],
  ['a JPEG that is called a PNG', 'a.png', jpegOf(sof(64, 48), scan), 'image/jpeg 64 x 48'],
]

test.each(READ)('%s is read', async (_, file, bytes, size) => {
  const { corpus, messages } = await load({ [`images/${file}`]: bytes })
  expect(messages).toEqual([])
  const asset = corpus?.assets.get(`images/${file}`)
  expect(`${asset?.mediaType} ${asset?.width} x ${asset?.height}`).toBe(size)
  expect(Buffer.compare(asset?.bytes ?? Buffer.alloc(0), bytes)).toBe(0)
})

const UNUSABLE = 'this is not a picture that can be used'
const SIDE = 'pixels; at most 16384 a side are read'
const MANY = 'pixels; at most 40 million are read'

const REFUSED: ReadonlyArray<readonly [name: string, bytes: Buffer, message: string]> = [
  ['a PNG of 2,500 million pixels', pngOf(ihdr(50_000, 50_000)), `this picture has 50000 x 50000 ${SIDE}`],
  [
    'a PNG of four thousand million a side',
    pngOf(ihdr(0xffffffff, 1)),
    `this picture has 4294967295 x 1 ${SIDE}`,
  ],
  ['a PNG of 81 million pixels', pngOf(ihdr(9_000, 9_000)), `this picture has 9000 x 9000 ${MANY}`],
  [
    'a PNG of 1,000 large frames',
    pngOf(ihdr(1_000, 1_000), actl(1_000)),
    `this picture has 1000 times 1000 x 1000 ${MANY}`,
  ],
  ['a PNG with two headers', pngOf(ihdr(64, 48), ihdr(9_000, 9_000)), UNUSABLE],
  [
    'a PNG whose header is not the first part',
    pngOf(pngChunk('tEXt', Buffer.from('a\0b')), ihdr(64, 48)),
    UNUSABLE,
  ],
  ['a PNG without a height', pngOf(ihdr(64, 0)), UNUSABLE],
  ['a PNG of an impossible depth', pngOf(ihdr(64, 48, 4, 6)), UNUSABLE],
  ['a PNG with a profile of 50 MB', pngOf(ihdr(64, 48), pngChunk('iCCP', bomb('x\0\0'))), UNUSABLE],
  [
    'a PNG with two profiles',
    pngOf(ihdr(64, 48), ...times(2, pngChunk('iCCP', Buffer.from('x\0\0')))),
    UNUSABLE,
  ],
  ['a PNG without a header', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), UNUSABLE],
  [
    'a JPEG of 4,000 million pixels',
    jpegOf(sof(65_535, 65_535), scan),
    `this picture has 65535 x 65535 ${SIDE}`,
  ],
  ['a JPEG with two sizes', jpegOf(sof(64, 48), sof(16_000, 16_000), scan), UNUSABLE],
  [
    'a JPEG with another size behind its pixels',
    jpegOf(sof(64, 48), scan, sof(16_000, 16_000), scan),
    UNUSABLE,
  ],
  [
    'a JPEG that tells its height later',
    jpegOf(sof(64, 0), scan, segment(0xdc, Buffer.from([255, 255]))),
    UNUSABLE,
  ],
  ['a JPEG that browsers do not decode', jpegOf(sof(64, 48, 0xc3), scan), UNUSABLE],
  [
    'a JPEG of 1,000 passes',
    jpegOf(sof(2_000, 2_000, 0xc2), ...times(1_000, scan)),
    `this picture has 50 times 2000 x 2000 ${MANY}`,
  ],
  ['a JPEG without a size', jpegOf(scan), UNUSABLE],
  ['a WebP of 268 million pixels', webpOf(vp8l(16_384, 16_384)), `this picture has 16384 x 16384 ${MANY}`],
  ['a WebP on a canvas of another size', webpOf(vp8x(64, 48), vp8(9_000, 9_000)), UNUSABLE],
  ['a WebP on a huge canvas', webpOf(vp8x(0x1000000, 0x1000000), vp8(64, 48)), UNUSABLE],
  ['a WebP of two sizes', webpOf(vp8x(64, 48), vp8(64, 48), vp8(9_000, 9_000)), UNUSABLE],
  ['a WebP with a frame beside its canvas', webpOf(vp8x(64, 48, 2), anmf(32, 64, 48, vp8(64, 48))), UNUSABLE],
  [
    'a WebP with a frame of another size',
    webpOf(vp8x(64, 48, 2), anmf(0, 64, 48, vp8(9_000, 9_000))),
    UNUSABLE,
  ],
  [
    'a WebP of 1,000 frames',
    webpOf(vp8x(400, 400, 2), ...times(1_000, anmf(0, 400, 400, vp8(400, 400)))),
    `this picture has 1000 times 400 x 400 ${MANY}`,
  ],
  ['a GIF', Buffer.from('GIF89a\x40\0\x30\0\0\0\0;', 'latin1'), UNUSABLE],
  ['a PDF', Buffer.from('%PDF-1.7\n%1234567890\n'), UNUSABLE],
  ['an empty file', Buffer.alloc(0), UNUSABLE],
]

test.each(REFUSED)('%s is an error, and nothing of it is decoded', async (_, bytes, message) => {
  const start = performance.now()
  const { messages } = await load({ 'images/a.png': bytes })
  expect(messages.map((one) => ({ file: one.file, rule: one.rule, message: one.message }))).toEqual([
    { file: 'images/a.png', rule: 'image/readable', message },
  ])
  expect(performance.now() - start).toBeLessThan(5_000)
})

test('any cut of a header is an error or a picture, never an exception', async () => {
  const files = READ.flatMap(([, , bytes], n) =>
    Array.from({ length: 60 }, (_, cut) => [`images/c${n}-${cut}.png`, bytes.subarray(0, cut)] as const),
  )
  const { messages } = await load(Object.fromEntries(files))
  expect(messages.length).toBeGreaterThan(400)
  for (const { file, rule } of messages) expect(`${file} ${rule}`).toBe(`${file} image/readable`)
})
