import { lstat, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { OutputFolderError } from './output-error.ts'
import { proveOwned } from './owned-tree.ts'
import { realPath } from './real-path.ts'
import { recoverOutput } from './recover-output.ts'
import { type StagedOutput, stageOutput } from './stage-output.ts'

/** A folder that a tree may be written to. */
export interface OutputFolder {
  /** An interrupted build had moved its tree aside; it is back. */
  readonly recovered: boolean
  /** Opens a stage for it, alone. @throws {OutputBusyError} while another process is at it */
  stage(): Promise<StagedOutput>
}

/** What is the same for two names of one thing, whatever a disk makes of upper and lower case or of mounts. */
async function identityOf(path: string): Promise<string | undefined> {
  const stats = await stat(path, { bigint: true }).catch(() => undefined)
  if (!stats) return undefined
  // Some disks number nothing.
  return stats.ino === 0n ? path : `${stats.dev} ${stats.ino}`
}

/** Whether `path` is the folder or lies in it. */
async function liesIn(path: string, folder: string): Promise<boolean> {
  const wanted = await identityOf(folder)
  if (wanted === undefined) return false
  let at = await realPath(path)
  for (;;) {
    if ((await identityOf(at)) === wanted) return true
    if (dirname(at) === at) return false
    at = dirname(at)
  }
}

/** What is no folder among the path and the folders above it, in words. */
async function obstacleOn(path: string): Promise<string | undefined> {
  const stats = await lstat(path).catch(() => undefined)
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder || dirname(path) === path) return undefined
  if (!stats) return obstacleOn(dirname(path))
  return stats.isSymbolicLink() ? `${path} is a link to no folder` : `${path} is a file`
}

/** @throws {OutputFolderError} for a place where nothing is ever written, whatever is there */
async function refusePlace(out: string, content: string): Promise<void> {
  const repository = await lstat(join(out, '.git')).catch(() => undefined)
  const reasons: ReadonlyArray<readonly [boolean, string]> = [
    [await liesIn(content, out), 'holds the content folder'],
    [await liesIn(out, content), 'lies in the content folder'],
    [await liesIn(homedir(), out), 'holds your home folder'],
    [repository !== undefined, 'is a repository'],
    [await liesIn(process.cwd(), out), 'holds the current folder'],
  ]
  const reason = reasons.find(([applies]) => applies)?.[1]
  if (reason) throw new OutputFolderError(`${out} ${reason}: name another folder with --out`)
  const obstacle = await obstacleOn(out)
  if (obstacle) throw new OutputFolderError(`${obstacle}: name a folder with --out`)
}

/**
 * Makes sure that replacing a folder destroys nothing that is not ours, and puts back first what an interrupted build
 * has moved aside.
 * @throws {OutputFolderError} that says what is somebody else's
 */
export async function openOutput(out: string, content: string): Promise<OutputFolder> {
  await refusePlace(out, content)
  const target = await realPath(out)
  const recovered = await recoverOutput(target)
  const proof = await proveOwned(target, out)
  return { recovered, stage: () => stageOutput(target, out, proof) }
}
