import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Depth below the content folder; the layout needs two. */
const MAX_DEPTH = 6

/** One thing found in the content folder. */
export interface Found {
  /** Relative to the folder, forward slashes. */
  readonly path: string
  readonly kind: 'file' | 'link' | 'deep-folder' | 'repository'
}

/** Every way in which a file system of today may write `.git`, as git itself has them. */
const DOT_GIT = /^(?:\.git|git~1)[ .]*(?::.*)?$/i
/** Characters that macOS leaves out of names when it compares them. */
const UNSEEN = /[\u200C-\u200F\u202A-\u202E\u206A-\u206F\uFEFF]/g

/** What a bare repository has beside its HEAD: one message is about all of it. */
const OF_GIT =
  /^(?:branches|commondir|config(?:\.worktree)?|description|hooks|index|info|logs|modules|objects|packed-refs|refs|reftable|shallow|worktrees|[A-Z_]+_HEAD)$/i

/** What makes a folder a repository of git for which these are the entries: its `.git`, or its own HEAD. */
function findRepository(entries: readonly Dirent[]): { heads: ReadonlySet<string>; isBare: boolean } {
  const has = (...names: string[]) => entries.some(({ name }) => names.includes(name.toLowerCase()))
  const isHead = (entry: Dirent) => entry.name.toLowerCase() === 'head' && !entry.isDirectory()
  const isBare = entries.some(isHead) && has('objects', 'commondir')
  const heads = entries.filter(
    (entry) => DOT_GIT.test(entry.name.replace(UNSEEN, '')) || (isBare && isHead(entry)),
  )
  return { heads: new Set(heads.map(({ name }) => name)), isBare }
}

function isPassedOver(name: string): boolean {
  return (name.startsWith('.') && name !== '.gitattributes') || name.endsWith('~') || name === 'Thumbs.db'
}

/**
 * Every file below `dir`, sorted by code point. Links, repositories of git and folders of the seventh level are named but
 * never followed; names that begin with a dot are passed over, but for `.gitattributes`, as are files that editors and
 * operating systems leave behind.
 */
export async function listFiles(dir: string): Promise<Found[]> {
  const found: Found[] = []
  const walk = async (below: string, depth: number): Promise<void> => {
    const entries = await readdir(join(dir, below), { withFileTypes: true })
    const { heads, isBare } = findRepository(entries)
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (heads.has(entry.name)) found.push({ path, kind: 'repository' })
      else if (isPassedOver(entry.name) || (isBare && OF_GIT.test(entry.name))) continue
      else if (entry.isSymbolicLink()) found.push({ path, kind: 'link' })
      else if (entry.isFile()) found.push({ path, kind: 'file' })
      else if (entry.isDirectory() && depth < MAX_DEPTH) await walk(path, depth + 1)
      else if (entry.isDirectory()) found.push({ path, kind: 'deep-folder' })
    }
  }
  await walk('', 0)
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}
