import { createHash } from 'node:crypto'
import type { Asset } from '../../model/corpus.ts'
import { LIMITS } from '../limits.ts'
import type { ImageProblem } from '../source.ts'
import { tooLarge, tooManyPixels } from './picture-limits.ts'
import { rasterHeader } from './raster-header.ts'
import { isDrawing } from './svg/decode-svg.ts'
import { readSvg } from './svg/read-svg.ts'

/** A picture that can be published, or what is wrong with it; `text` is there where the places are in it. */
export type PictureRead =
  | { readonly asset: Asset }
  | { readonly problems: readonly ImageProblem[]; readonly text?: string }

const SMALLER = 'make it smaller'
const UNUSABLE: ImageProblem = {
  reason: 'this is not a picture that can be used',
  help: 'use a PNG, JPEG, WebP or SVG file; if it is one, save it again',
}

/** Measures a picture and makes sure that it can be published. A drawing is written anew; no pixels are decoded. */
export function readPicture(path: string, bytes: Uint8Array): PictureRead {
  if (bytes.length > LIMITS.image) {
    const reason = `this picture has ${Math.ceil(bytes.length / 1024)} kB; at most ${LIMITS.image / 1024} kB are read`
    return { problems: [{ reason, help: SMALLER }] }
  }
  const header = rasterHeader(bytes)
  if (header) {
    const { mediaType, width, height, times } = header
    const reason = tooLarge(header) ?? tooManyPixels(header, times)
    if (reason) return { problems: [{ reason, help: SMALLER }] }
    return { asset: assetOf({ path, mediaType, bytes, width, height }) }
  }
  if (!isDrawing(path, bytes)) return { problems: [UNUSABLE] }
  const read = readSvg(bytes)
  return 'problems' in read ? read : { asset: assetOf({ path, mediaType: 'image/svg+xml', ...read }) }
}

function assetOf(picture: Omit<Asset, 'sha256'>): Asset {
  return { ...picture, sha256: createHash('sha256').update(picture.bytes).digest('hex') }
}
