import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileProblem, NO_FILE, problemOf, SYMBOLIC_LINK } from './read-file.ts'

/** Depth below the content folder; the layout needs two. */
const MAX_DEPTH = 6

/** One thing found in the content folder. */
export interface Found {
  /** Relative to the folder, forward slashes. Bytes that are no UTF-8 are written as `\xE9`. */
  readonly path: string
  /** Why it is not read: it is no plain file. */
  readonly problem?: FileProblem
  /** It is a folder that lies too deep to be looked into. */
  readonly isDeep?: true
}

const FOLDER: FileProblem = {
  reason: 'this is a folder with the name of a file',
  help: 'rename it, or take the files out of it',
}
const NO_TEXT: FileProblem = {
  reason: 'the name of this file is not UTF-8 text',
  help: 'rename it: lower-case letters, digits and single hyphens',
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function nameOf(bytes: Buffer): { readonly name: string; readonly isText: boolean } {
  try {
    return { name: decoder.decode(bytes), isText: true }
  } catch {
    const shown = [...bytes].map((byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`,
    )
    return { name: shown.join(''), isText: false }
  }
}

function problemOfEntry(entry: Dirent<Buffer>, name: string): FileProblem | undefined {
  if (entry.isSymbolicLink()) return SYMBOLIC_LINK
  if (entry.isDirectory()) return /\.(?:md|ya?ml)$/i.test(name) ? FOLDER : undefined
  return entry.isFile() ? undefined : NO_FILE
}

/**
 * Every file below `dir`, sorted by code point. What is no plain file is named and never followed; names that begin with
 * a dot are passed over, as are files that editors and operating systems leave behind.
 * @throws when the folder itself cannot be read.
 */
export async function listFiles(dir: string): Promise<Found[]> {
  const found: Found[] = []
  const walk = async (below: string, entries: readonly Dirent<Buffer>[]): Promise<void> => {
    for (const entry of entries) {
      const { name, isText } = nameOf(entry.name)
      if (name.startsWith('.') || name.endsWith('~') || name === 'Thumbs.db') continue
      const path = below === '' ? name : `${below}/${name}`
      const problem = isText ? problemOfEntry(entry, name) : NO_TEXT
      if (problem) found.push({ path, problem })
      else if (entry.isFile()) found.push({ path })
      else if (path.split('/').length > MAX_DEPTH) found.push({ path, isDeep: true })
      else await walk(path, await entriesOf(path))
    }
  }
  const entriesOf = async (path: string): Promise<Dirent<Buffer>[]> => {
    try {
      return await readdir(join(dir, path), { withFileTypes: true, encoding: 'buffer' })
    } catch (error) {
      if (path === '') throw error
      found.push({ path, problem: problemOf(error) })
      return []
    }
  }
  await walk('', await entriesOf(''))
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}
