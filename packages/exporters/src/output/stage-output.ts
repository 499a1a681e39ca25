import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { EnvironmentError } from './environment-error.ts'
import { Neighbours } from './neighbours.ts'
import { OutputBusyError } from './output-error.ts'
import { type OutputLock, takeLock } from './output-lock.ts'
import { type Proof, proveOwned } from './owned-tree.ts'
import { removeReplaced, sweep } from './recover-output.ts'
import { syncFolder, syncTree } from './sync-tree.ts'

/** A folder beside the target that replaces it in one step. */
export interface StagedOutput {
  readonly dir: string
  /**
   * Replaces the target with the staged tree. Usually returns undefined; if somebody put files into the old tree at the
   * last moment, it returns the path where they are kept.
   * @throws {OutputFolderError} if the target now contains what topasked did not write
   * @throws {OutputBusyError} if another build has taken over
   */
  swap(): Promise<string | undefined>
  /** Deletes the staged tree synchronously; the target stays as it was. Does nothing after `swap`. */
  discard(): void
}

/**
 * The two renames that put a tree in place, synchronously: no other code of this process and no signal handler runs
 * between them. A kill between them leaves the old tree beside the target, where `recoverOutput` finds it; so does a
 * failure after which it cannot be moved back.
 */
function exchange(dir: string, out: string, old: string, { parent }: Neighbours): void {
  const replaces = existsSync(out)
  if (replaces) renameSync(out, old)
  try {
    syncFolder(parent)
    renameSync(dir, out)
  } catch (error) {
    if (replaces) putBack(old, out)
    throw error
  }
  syncFolder(parent)
}

function putBack(old: string, out: string): void {
  try {
    renameSync(old, out)
  } catch {
    throw new EnvironmentError(
      `${out} could not be replaced because something else was created there; the old tree is in ${old}, and the next command restores it once ${out} is free`,
    )
  }
}

async function takeLockFor(out: string, { parent, lock: path }: Neighbours): Promise<OutputLock> {
  const lock = await mkdir(parent, { recursive: true })
    .then(() => takeLock(path))
    .catch((error: unknown) => {
      // Name the folder rather than an internal file.
      throw Object.assign(error as object, { path: parent })
    })
  if (lock) return lock
  throw new OutputBusyError(
    `another topasked is writing to ${out}: wait until it has finished (if none is running, delete ${path})`,
  )
}

/**
 * Opens a stage for `out`, a path without symbolic links, exclusively: only one build at a time writes to a folder.
 * `shown` is the folder as the command names it, `known` the proof that it is ours.
 * @throws {OutputBusyError} while another process has one
 */
export async function stageOutput(out: string, shown: string, known: Proof): Promise<StagedOutput> {
  const neighbours = new Neighbours(out)
  const lock = await takeLockFor(out, neighbours)
  const dir = neighbours.create('stage')
  let done = false
  try {
    await sweep(out, neighbours)
    // Synchronous with the return: once the folder exists, the caller can discard it.
    mkdirSync(dir)
  } catch (error) {
    lock.release()
    throw error
  }
  return {
    dir,
    async swap() {
      await syncTree(dir)
      const proof = await proveOwned(out, shown, known)
      if (!lock.isHeld())
        throw new OutputBusyError(`another topasked has started to write to ${out}: nothing was replaced`)
      const old = neighbours.create('old')
      exchange(dir, out, old, neighbours)
      done = true
      // The new tree is in place: what cannot be deleted of the old one now, the next command deletes.
      const kept = existsSync(old)
        ? await removeReplaced(old, neighbours, proof).catch(() => undefined)
        : undefined
      lock.release()
      return kept
    },
    discard() {
      if (done) return
      done = true
      try {
        rmSync(dir, { recursive: true, force: true })
        lock.release()
      } catch {
        // What cannot be deleted now, the next command deletes; the error that led here matters more.
      }
    },
  }
}
