import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { EnvironmentError } from './environment-error.ts'
import { Neighbours } from './neighbours.ts'
import { OutputBusyError } from './output-error.ts'
import { type OutputLock, takeLock } from './output-lock.ts'
import { type Proof, proveOwned } from './owned-tree.ts'
import { removeReplaced, sweep } from './recover-output.ts'
import { syncFolder, syncTree } from './sync-tree.ts'

/** A folder beside the target that takes its place in one step. */
export interface StagedOutput {
  readonly dir: string
  /**
   * Puts the staged tree in the place of the target. Gives the path of what somebody put into the old tree at the very
   * last moment, and was kept; mostly nothing.
   * @throws {OutputFolderError} when the target holds by now what is not ours
   * @throws {OutputBusyError} when another build has come between
   */
  swap(): Promise<string | undefined>
  /** Takes the staged tree away at once; the target stays as it was. Does nothing after `swap`. */
  discard(): void
}

/**
 * The two steps that put a tree in place, at once: nothing else of this process, no signal either, comes between them.
 * A kill between them leaves the old tree beside the target, from where `recoverOutput` takes it; so does a failure
 * that does not even let us put it back.
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
      `${out} could not be replaced, as something came between; what was there is in ${old}, and the next command puts it back once ${out} is free`,
    )
  }
}

async function takeLockFor(out: string, { parent, lock: path }: Neighbours): Promise<OutputLock> {
  const lock = await mkdir(parent, { recursive: true })
    .then(() => takeLock(path))
    .catch((error: unknown) => {
      // Names the folder rather than a file that nobody but us knows.
      throw Object.assign(error as object, { path: parent })
    })
  if (lock) return lock
  throw new OutputBusyError(
    `another topasked is writing to ${out}: wait until it is done (if none is, delete ${path})`,
  )
}

/**
 * Opens a stage for `out`, a path without links, alone: one build at a time writes to a folder. `shown` is the folder
 * as the call names it, `known` the proof that it is ours.
 * @throws {OutputBusyError} while another process is at it.
 */
export async function stageOutput(out: string, shown: string, known: Proof): Promise<StagedOutput> {
  const neighbours = new Neighbours(out)
  const lock = await takeLockFor(out, neighbours)
  const dir = neighbours.create('stage')
  let done = false
  try {
    await sweep(out, neighbours)
    // At once with the return: whoever has the folder can discard it.
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
        throw new OutputBusyError(`another topasked has begun to write to ${out}: nothing was replaced`)
      const old = neighbours.create('old')
      exchange(dir, out, old, neighbours)
      done = true
      // The new tree stands: what cannot be deleted of the old one now is swept by the next command.
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
        // What cannot be taken away now is swept by the next command; the reason for discarding is what counts.
      }
    },
  }
}
