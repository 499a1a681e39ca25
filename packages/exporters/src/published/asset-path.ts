import type { Asset } from '@topasked/content'
import type { VFile } from 'vfile'
import { outputFile } from './output-file.ts'

/** How the names of published pictures end; the first one is given to a picture whose own name ends otherwise. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/svg+xml': ['.svg'],
  'image/webp': ['.webp'],
}

/**
 * Where a picture is published, below the site: `assets/faq/duo-error-page.1f0e9c2a.svg`. The digits are the first
 * eight of its SHA-256, so that a changed picture has a new address and caches may keep the old one for ever. The ending
 * is that of what the picture is, whatever its name says: servers tell browsers by it what to make of the file.
 */
export function assetPath({ path, mediaType, sha256 }: Asset): string {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const dot = file.lastIndexOf('.')
  const [name, own] = dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, '']
  const endings = ENDINGS[mediaType] ?? []
  const ending = endings.includes(own.toLowerCase()) ? own : (endings[0] ?? own)
  return `assets/faq/${name}.${sha256.slice(0, 8)}${ending}`
}

/** The files of pictures, so that whatever channels are built carry what they refer to. */
export function assetFiles(assets: Iterable<Asset>): VFile[] {
  const byPath = new Map([...assets].map((asset) => [assetPath(asset), asset]))
  return [...byPath].map(([path, { bytes, mediaType }]) => outputFile(path, bytes, { mediaType }))
}
