import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, rmdir, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ManifestFile } from '@topasked/schema'
import { MANIFEST, parseManifest } from '../published/published-manifest.ts'
import { inParallel } from './in-parallel.ts'
import { OutputFolderError } from './output-error.ts'

/** Files that operating systems leave in folders that people open; they are safe to delete. */
const DROPPINGS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** By path in the tree, the file's signature (see `signatureOf`) when its hash matched the manifest. */
export type Proof = ReadonlyMap<string, string>

/** Every path is relative to the tree, with forward slashes. */
interface Examined {
  /** Undefined if the tree has no manifest written by topasked. */
  readonly listed: ReadonlyMap<string, ManifestFile> | undefined
  /** Files that match the manifest. */
  readonly proof: Proof
  readonly droppings: readonly string[]
  /** Folders, each before its contents. */
  readonly folders: readonly string[]
  /** Everything that is not in the manifest, including links and other entries that are not files. */
  readonly foreign: readonly string[]
  /** Files whose hash differs from the manifest. */
  readonly edited: readonly string[]
}

function isDropping(path: string, files: ReadonlySet<string>): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (DROPPINGS.has(name)) return true
  // AppleDouble files: macOS writes a file's attributes there on disks that cannot store them.
  return name.startsWith('._') && files.has(path.slice(0, -name.length) + name.slice(2))
}

async function readListed(dir: string): Promise<Map<string, ManifestFile> | undefined> {
  const text = await readFile(join(dir, MANIFEST), 'utf8').catch(() => '')
  const files = parseManifest(text)?.files
  return files && new Map(files.map((file) => [file.path, file]))
}

/** For files that may disappear while we read. */
function unlessGone<T>(fallback: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return fallback
    throw error
  }
}

/** A value that changes whenever the file does; undefined if there is no file. */
async function signatureOf(path: string): Promise<string | undefined> {
  const stats = await lstat(path, { bigint: true }).catch(unlessGone(undefined))
  return stats && [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ')
}

async function hashOf(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(unlessGone(undefined))
  return bytes && createHash('sha256').update(bytes).digest('hex')
}

/** Examines everything in a tree. Files unchanged since the proof `known` are not read again. */
async function examine(dir: string, known: Proof): Promise<Examined> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(unlessGone([]))
  const pathOf = ({ parentPath, name }: (typeof entries)[number]): string =>
    join(parentPath, name)
      .slice(dir.length + 1)
      .replaceAll('\\', '/')
  const folders = entries.filter((entry) => entry.isDirectory()).map(pathOf)
  const files = new Set(entries.filter((entry) => entry.isFile()).map(pathOf))
  const others = entries.filter((entry) => !entry.isDirectory() && !entry.isFile()).map(pathOf)
  const listed = files.has(MANIFEST) ? await readListed(dir) : undefined
  const isListed = (path: string): boolean => listed !== undefined && (path === MANIFEST || listed.has(path))
  const unlisted = [...files].filter((path) => !isListed(path))
  const droppings = unlisted.filter((path) => isDropping(path, files))
  const foreign = unlisted.filter((path) => !isDropping(path, files)).concat(others)
  const proof = new Map<string, string>()
  const edited: string[] = []
  await inParallel(listed?.values() ?? [], async ({ path, sha256 }) => {
    if (!files.has(path)) return
    const signature = await signatureOf(join(dir, path))
    if (signature === undefined) return
    const hash = known.get(path) === signature ? sha256 : await hashOf(join(dir, path))
    if (hash === sha256) proof.set(path, signature)
    else if (hash !== undefined) edited.push(path)
  })
  return { listed, proof, droppings, folders: folders.sort(), foreign: foreign.sort(), edited: edited.sort() }
}

/** The files as an error names them: a folder with nothing from the manifest stands for all its contents. */
function named(paths: readonly string[], listed: Iterable<string>): string {
  const ours = new Set<string>()
  for (const path of listed)
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) ours.add(folder)
  const shown = new Set(
    paths.map((path) => {
      const parts = path.split('/')
      const depth = parts.findIndex((_, index) => !ours.has(parts.slice(0, index + 1).join('/'))) + 1
      return depth < parts.length ? `${parts.slice(0, depth).join('/')}/` : path
    }),
  )
  const first = [...shown]
    .slice(0, 3)
    .map((name) => (/[\p{C}\p{Z}]/u.test(name) ? JSON.stringify(name) : name))
  return first.join(', ') + (shown.size > first.length ? ` and ${shown.size - first.length} more` : '')
}

/**
 * Proves that a folder contains only what topasked wrote, so that it may be replaced: every file is in the manifest
 * with its hash. A missing or empty folder passes. `known` is an earlier proof, which saves reading files that have not
 * changed since; `shown` is the folder as the command names it.
 * @throws {OutputFolderError} that names what topasked did not write
 */
export async function proveOwned(dir: string, shown = dir, known: Proof = new Map()): Promise<Proof> {
  const { listed, proof, foreign, edited } = await examine(dir, known)
  if (foreign.length > 0 && !listed)
    throw new OutputFolderError(
      `${shown} is not empty and was not written by topasked: empty it, or name another folder with --out`,
    )
  if (foreign.length > 0)
    throw new OutputFolderError(
      `${shown} contains what topasked did not write: ${named(foreign, listed?.keys() ?? [])}; move it elsewhere, or name another folder with --out`,
    )
  if (edited.length > 0)
    throw new OutputFolderError(
      `${shown} contains files that were changed after topasked wrote them: ${named(edited, edited)}; make the changes in the content and delete these files, or name another folder with --out`,
    )
  return proof
}

/**
 * Deletes from a tree what is proved to be ours, file by file. Everything else stays where it is, in its folders.
 * `known` is an earlier proof. True if nothing is left.
 */
export async function removeOwned(dir: string, known: Proof = new Map()): Promise<boolean> {
  const { listed, proof, droppings, folders, foreign, edited } = await examine(dir, known)
  await inParallel([...proof.keys(), ...droppings], (path) =>
    unlink(join(dir, path)).catch(unlessGone(undefined)),
  )
  if (foreign.length > 0 || edited.length > 0) return false
  for (const folder of [...folders].reverse()) await rmdir(join(dir, folder))
  // Last: if we are interrupted, it still shows what is ours.
  if (listed) await unlink(join(dir, MANIFEST))
  await rmdir(dir)
  return true
}
