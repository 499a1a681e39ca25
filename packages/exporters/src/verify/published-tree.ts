import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest, ManifestFile } from '@topasked/schema'

const MANIFEST = 'manifest.json'

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

async function readManifest(dir: string): Promise<Manifest> {
  const text = await readFile(join(dir, MANIFEST), 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new NoTreeError(
      `there is no published tree in ${dir} (no ${MANIFEST}): make one with topasked build`,
    )
  const manifest = parse(text)
  if (manifest === undefined)
    throw new NoTreeError(`${join(dir, MANIFEST)} is not the manifest of a published tree`)
  return manifest
}

function parse(text: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(text) as Partial<Manifest> | null
    const isOurs =
      manifest?.tool?.name === 'topasked' &&
      typeof manifest.asOf === 'string' &&
      Array.isArray(manifest.channels) &&
      Array.isArray(manifest.files)
    return isOurs ? (manifest as Manifest) : undefined
  } catch {
    return undefined
  }
}

/** Opens a published tree and takes the hash of every file. @throws {NoTreeError} */
export async function openTree(dir: string): Promise<PublishedTree> {
  const isFolder = await stat(dir).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new NoTreeError(`there is no published tree ${dir}: make one with topasked build`)
  const manifest = await readManifest(dir)
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(dir, '.').length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => path !== MANIFEST)
    .sort()
  const hashes = new Map<string, string>()
  for (const path of paths) {
    hashes.set(
      path,
      createHash('sha256')
        .update(await readFile(join(dir, path)))
        .digest('hex'),
    )
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

/** What the manifest says of files, by path. */
export function entriesOf({ files }: Manifest): ReadonlyMap<string, ManifestFile> {
  return new Map(files.map((file) => [file.path, file]))
}

/** Paths of the documents that the tree says it lacks. */
export function withheldIn({ manifest }: Pick<PublishedTree, 'manifest'>): ReadonlySet<string> {
  return new Set(manifest.withheld?.map(({ path }) => path))
}
