import { closeSync, fsyncSync, openSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { inParallel } from './in-parallel.ts'

/** Disks that cannot be asked to write a file down say so in one of these ways. */
const REFUSED = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'])

async function sync(path: string): Promise<void> {
  // Windows flushes only what may be written to.
  const file = await open(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    await file.sync()
  } catch (error) {
    if (!REFUSED.has((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await file.close()
  }
}

/** Has the names in a folder written to the disk, at once. Windows and some disks know no such thing, and go without. */
export function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  } catch {
    // Then the disk decides when it writes.
  }
}

/**
 * Has a tree written to the disk: its files, then its folders. Only then may it take another tree's place: a power cut
 * would leave names with nothing in them. 393 files take 30 ms on an SSD, 20,000 take 4 s.
 * @throws an error of the system when a file cannot be written
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
