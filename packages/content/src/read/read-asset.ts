import { createHash } from 'node:crypto'
import { imageSize } from 'image-size'
import type { Asset } from '../model/corpus.ts'
import { LIMITS } from './limits.ts'
import type { ImageProblem } from './source.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

/**
 * What an SVG file may not hold: it is served from the organisation's own address, where a script in it would run, and
 * no channel may load from other hosts.
 */
const UNSAFE_SVG: ReadonlyArray<readonly [pattern: RegExp, what: string]> = [
  [/<!ENTITY|<!DOCTYPE[^>]*\[/i, 'declares entities'],
  [/<(?:[\w-]+:)?script[\s>/]/i, 'holds a script'],
  [/<(?:[\w-]+:)?(?:foreignObject|iframe|object|embed|handler|audio|video)[\s>/]/i, 'embeds other content'],
  [/\son[a-z]+\s*=/i, 'holds an event handler'],
  [
    /(?:href|src)\s*=\s*["']?\s*(?!#|data:image\/(?:png|jpeg|webp);base64,)[^"'\s>]/i,
    'refers to something outside of it',
  ],
  [/@import|url\(\s*["']?\s*(?!#|["'])/i, 'loads something from outside'],
  [/<\?xml-stylesheet/i, 'loads a stylesheet'],
]

function svgProblem(bytes: Uint8Array): ImageProblem | undefined {
  const text = new TextDecoder().decode(bytes)
  const unsafe = UNSAFE_SVG.find(([pattern]) => pattern.test(text))
  return (
    unsafe && { reason: `this SVG file ${unsafe[1]}`, help: 'export it again as a plain SVG, or use a PNG' }
  )
}

/** Measures a picture and makes sure that it can be published. */
export function readAsset(path: string, bytes: Uint8Array): { asset: Asset } | { problem: ImageProblem } {
  if (bytes.length > LIMITS.image) {
    const reason = `this picture has ${Math.ceil(bytes.length / 1024)} kB; at most ${LIMITS.image / 1024} kB are read`
    return { problem: { reason, help: 'make it smaller' } }
  }
  try {
    const { width, height, type = '' } = imageSize(bytes)
    const mediaType = MEDIA_TYPES[type]
    if (!mediaType || !(width > 0) || !(height > 0)) throw new Error('not a picture that can be used')
    const problem = type === 'svg' ? svgProblem(bytes) : undefined
    if (problem) return { problem }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { asset: { path, mediaType, bytes, width, height, sha256 } }
  } catch {
    const help = 'use a PNG, JPEG, WebP or SVG file; an SVG needs a width and a height, or a viewBox'
    return { problem: { reason: 'this is not a picture that can be used', help } }
  }
}
