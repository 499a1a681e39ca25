import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Depth below the content folder; the layout needs two. */
const MAX_DEPTH = 6

/** One thing found in the content folder. */
export interface Found {
  /** Relative to the folder, forward slashes. */
  readonly path: string
  readonly kind: 'file' | 'link' | 'deep-folder'
}

/**
 * Every file below `dir`, sorted by code point. Links and folders of the seventh level are named but never followed;
 * names that begin with a dot are passed over, as are files that editors and operating systems leave behind.
 */
export async function listFiles(dir: string): Promise<Found[]> {
  const found: Found[] = []
  const walk = async (below: string, depth: number): Promise<void> => {
    for (const entry of await readdir(join(dir, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name.endsWith('~') || entry.name === 'Thumbs.db') continue
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isSymbolicLink()) found.push({ path, kind: 'link' })
      else if (entry.isFile()) found.push({ path, kind: 'file' })
      else if (entry.isDirectory() && depth < MAX_DEPTH) await walk(path, depth + 1)
      else if (entry.isDirectory()) found.push({ path, kind: 'deep-folder' })
    }
  }
  await walk('', 0)
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}
