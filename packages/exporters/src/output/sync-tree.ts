import { closeSync, fsyncSync, openSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { inParallel } from './in-parallel.ts'

/** The error codes of disks that cannot flush a file. */
const REFUSED = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'])

async function sync(path: string): Promise<void> {
  // Windows flushes only files that are open for writing.
  const file = await open(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    await file.sync()
  } catch (error) {
    if (!REFUSED.has((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await file.close()
  }
}

/** Flushes the entries of a folder to disk, synchronously. Windows and some disks cannot, which is ignored. */
export function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  } catch {
    // The disk then decides when it writes.
  }
}

/**
 * Flushes a tree to disk: its files, then its folders. Only then may it replace another tree: otherwise a power cut
 * could leave empty files. 393 files take 30 ms on an SSD, 20,000 take 4 s.
 * @throws a system error if a file cannot be written
 */
export async function syncTree(dir: string): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const paths = (folders: boolean): string[] =>
    entries
      .filter((entry) => entry.isDirectory() === folders)
      .map(({ parentPath, name }) => join(parentPath, name))
  await inParallel(paths(false), sync)
  await inParallel([...paths(true), dir], (folder) => sync(folder).catch(() => undefined))
}
