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
  /** It makes a folder a repository of git. */
  readonly isRepository?: true
}

const FOLDER: FileProblem = {
  reason: 'this is a folder with the name of a file',
  help: 'rename it, or take the files out of it',
}
const NO_TEXT: FileProblem = {
  reason: 'the name of this file is not UTF-8 text',
  help: 'rename it: lower-case letters, digits and single hyphens',
}

/** Every way in which a file system of today may write `.git`, as git itself has them. */
const DOT_GIT = /^(?:\.git|git~1)[ .]*(?::.*)?$/i
/** Characters that macOS leaves out of names when it compares them. */
const UNSEEN = /[\u200C-\u200F\u202A-\u202E\u206A-\u206F\uFEFF]/g

/** What a bare repository has beside its HEAD: one message is about all of it. */
const OF_GIT =
  /^(?:branches|commondir|config(?:\.worktree)?|description|hooks|index|info|logs|modules|objects|packed-refs|refs|reftable|shallow|worktrees|[A-Z_]+_HEAD)$/i

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Something in a folder, with its name as text. */
interface Named {
  readonly entry: Dirent<Buffer>
  readonly name: string
  readonly isText: boolean
}

function named(entry: Dirent<Buffer>): Named {
  try {
    return { entry, name: decoder.decode(entry.name), isText: true }
  } catch {
    const shown = [...entry.name].map((byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`,
    )
    return { entry, name: shown.join(''), isText: false }
  }
}

/** What makes a folder a repository of git for which these are the entries: its `.git`, or its own HEAD. */
function findRepository(entries: readonly Named[]): { heads: ReadonlySet<string>; isBare: boolean } {
  const has = (...names: string[]) => entries.some(({ name }) => names.includes(name.toLowerCase()))
  const isHead = ({ entry, name }: Named) => name.toLowerCase() === 'head' && !entry.isDirectory()
  const isBare = entries.some(isHead) && has('objects', 'commondir')
  const heads = entries.filter((one) => DOT_GIT.test(one.name.replace(UNSEEN, '')) || (isBare && isHead(one)))
  return { heads: new Set(heads.map(({ name }) => name)), isBare }
}

function isPassedOver(name: string): boolean {
  return (name.startsWith('.') && name !== '.gitattributes') || name.endsWith('~') || name === 'Thumbs.db'
}

function problemOfEntry({ entry, name, isText }: Named): FileProblem | undefined {
  if (!isText) return NO_TEXT
  if (entry.isSymbolicLink()) return SYMBOLIC_LINK
  if (entry.isDirectory()) return /\.(?:md|ya?ml)$/i.test(name) ? FOLDER : undefined
  return entry.isFile() ? undefined : NO_FILE
}

/**
 * Every file below `dir`, sorted by code point. What is no plain file is named and never followed, as are repositories of
 * git; names that begin with a dot are passed over, but for `.gitattributes`, as are files that editors and operating
 * systems leave behind.
 * @throws when the folder itself cannot be read.
 */
export async function listFiles(dir: string): Promise<Found[]> {
  const found: Found[] = []
  const walk = async (below: string, entries: readonly Named[]): Promise<void> => {
    const { heads, isBare } = findRepository(entries)
    for (const one of entries) {
      const { entry, name } = one
      const path = below === '' ? name : `${below}/${name}`
      if (heads.has(name)) {
        found.push({ path, isRepository: true })
        continue
      }
      if (isPassedOver(name) || (isBare && OF_GIT.test(name))) continue
      const problem = problemOfEntry(one)
      if (problem) found.push({ path, problem })
      else if (entry.isFile()) found.push({ path })
      else if (path.split('/').length > MAX_DEPTH) found.push({ path, isDeep: true })
      else await walk(path, await entriesOf(path))
    }
  }
  const entriesOf = async (path: string): Promise<Named[]> => {
    try {
      return (await readdir(join(dir, path), { withFileTypes: true, encoding: 'buffer' })).map(named)
    } catch (error) {
      if (path === '') throw error
      found.push({ path, problem: problemOf(error) })
      return []
    }
  }
  await walk('', await entriesOf(''))
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}
