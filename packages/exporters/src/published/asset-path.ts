import type { Asset } from '@topasked/content'
import type { VFile } from 'vfile'
import { outputFile } from './output-file.ts'

/** The extensions of published pictures; a picture with a different one gets the first. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/svg+xml': ['.svg'],
  'image/webp': ['.webp'],
}

/**
 * The path of a published picture below the site: `assets/faq/duo-error-page.1f0e9c2a.svg`. The digits are the first eight
 * of its SHA-256, so that a changed picture has a new address and caches can keep the old one for ever. The extension is
 * that of the actual type, whatever the source file is called: servers derive the media type from it.
 */
export function assetPath({ path, mediaType, sha256 }: Asset): string {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const dot = file.lastIndexOf('.')
  const [name, own] = dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, '']
  const endings = ENDINGS[mediaType] ?? []
  const ending = endings.includes(own.toLowerCase()) ? own : (endings[0] ?? own)
  return `assets/faq/${name}.${sha256.slice(0, 8)}${ending}`
}

/** The picture files, so that any combination of channels contains the pictures that it refers to. */
export function assetFiles(assets: Iterable<Asset>): VFile[] {
  const byPath = new Map([...assets].map((asset) => [assetPath(asset), asset]))
  return [...byPath].map(([path, { bytes, mediaType }]) => outputFile(path, bytes, { mediaType }))
}
