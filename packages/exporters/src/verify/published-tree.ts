import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Manifest, ManifestFile } from '@topasked/schema'
import { MANIFEST, parseManifest } from '../published/published-manifest.ts'

/** What is in a published tree, whatever its manifest says. */
export interface PublishedTree {
  readonly dir: string
  readonly manifest: Manifest
  /** Every file but the manifest, sorted. */
  readonly paths: readonly string[]
  has(path: string): boolean
  /** @throws when there is no such file. */
  read(path: string): Promise<Buffer>
  /** Hexadecimal; undefined where there is no such file. */
  sha256Of(path: string): string | undefined
}

/** There is nothing to read at that place; the message is one sentence. */
export class NoTreeError extends Error {
  override readonly name = 'NoTreeError'
}

/** Opens a published tree and takes the hash of every file. @throws {NoTreeError} */
export async function openTree(dir: string): Promise<PublishedTree> {
  const isFolder = (await stat(dir).catch(() => undefined))?.isDirectory() ?? false
  if (!isFolder) throw new NoTreeError(`there is no published tree ${dir}: run topasked build first`)
  const text = await readFile(join(dir, MANIFEST), 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new NoTreeError(`there is no published tree in ${dir} (no ${MANIFEST}): run topasked build first`)
  const manifest = parseManifest(text)
  if (!manifest) throw new NoTreeError(`${join(dir, MANIFEST)} is not the manifest of a published tree`)
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== MANIFEST)
    .sort()
  const hashes = new Map<string, string>()
  for (const path of paths) {
    const bytes = await readFile(join(dir, path))
    hashes.set(path, createHash('sha256').update(bytes).digest('hex'))
  }
  return {
    dir,
    manifest,
    paths,
    has: (path) => hashes.has(path),
    read: (path) => readFile(join(dir, path)),
    sha256Of: (path) => hashes.get(path),
  }
}

const known = new WeakMap<Manifest, ReadonlyMap<string, ManifestFile>>()

/** What the manifest says of files, by path. */
export function entriesOf(manifest: Manifest): ReadonlyMap<string, ManifestFile> {
  const entries = known.get(manifest) ?? new Map(manifest.files.map((file) => [file.path, file]))
  known.set(manifest, entries)
  return entries
}

/** Paths of the documents that the tree says it lacks. */
export function withheldIn({ manifest }: Pick<PublishedTree, 'manifest'>): ReadonlySet<string> {
  return new Set(manifest.withheld?.map(({ path }) => path))
}
