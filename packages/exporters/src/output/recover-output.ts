import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Neighbours } from './neighbours.ts'
import { sweepBesideLock, takeLock } from './output-lock.ts'
import { type Proof, removeOwned } from './owned-tree.ts'
import { realPath } from './real-path.ts'

/**
 * Deletes a tree that has been replaced; `known` is the proof that it is ours. Files that somebody else put there stay;
 * the path where they are kept is then returned.
 */
export async function removeReplaced(
  old: string,
  neighbours: Neighbours,
  known?: Proof,
): Promise<string | undefined> {
  const gone = neighbours.create('gone')
  // A half-deleted tree must never be restored.
  await rename(old, gone)
  return (await removeOwned(gone, known)) ? undefined : gone
}

/** Cleans up beside `out`; the caller must hold the lock. True if an old tree was restored. */
export async function sweep(out: string, neighbours: Neighbours): Promise<boolean> {
  const { stage, old, gone, locks } = await neighbours.find()
  const back = existsSync(out) ? undefined : old[0]
  if (back) await rename(back, out)
  // A stage contains only what a build wrote into a folder that it created itself.
  for (const path of stage) await rm(path, { recursive: true, force: true })
  for (const path of old) if (path !== back) await removeReplaced(path, neighbours)
  for (const path of gone) await removeOwned(path)
  for (const path of locks) if (path !== neighbours.lock) await sweepBesideLock(path)
  return back !== undefined
}

/**
 * Cleans up after a killed build: restores an old tree that had been moved aside and deletes half-written ones. Does
 * nothing while another build is running. True if an old tree was restored.
 */
export async function recoverOutput(target: string): Promise<boolean> {
  const out = await realPath(target)
  const neighbours = new Neighbours(out)
  const found = await neighbours.find()
  if (Object.values(found).every((paths) => paths.length === 0)) return false
  const lock = await takeLock(neighbours.lock)
  if (!lock) return false
  try {
    return await sweep(out, neighbours)
  } finally {
    lock.release()
  }
}
