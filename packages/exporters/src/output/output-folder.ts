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
  /** Whether a tree that an interrupted build had moved aside was restored. */
  readonly recovered: boolean
  /** Opens a stage for it, exclusively. @throws {OutputBusyError} while another process has one */
  stage(): Promise<StagedOutput>
}

/** The same value for two names of one file, whatever the disk does with letter case or mounts. */
async function identityOf(path: string): Promise<string | undefined> {
  const stats = await stat(path, { bigint: true }).catch(() => undefined)
  if (!stats) return undefined
  // Some disks have no inode numbers.
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

/** Describes the first part of the path, from the end, that exists and is not a folder. */
async function obstacleOn(path: string): Promise<string | undefined> {
  const stats = await lstat(path).catch(() => undefined)
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder || dirname(path) === path) return undefined
  if (!stats) return obstacleOn(dirname(path))
  return stats.isSymbolicLink() ? `${path} is a link that does not lead to a folder` : `${path} is a file`
}

/** @throws {OutputFolderError} for places that are never written to, whatever they contain */
async function refusePlace(out: string, content: string): Promise<void> {
  const repository = await lstat(join(out, '.git')).catch(() => undefined)
  const reasons: ReadonlyArray<readonly [boolean, string]> = [
    [await liesIn(content, out), 'contains the content folder'],
    [await liesIn(out, content), 'is inside the content folder'],
    [await liesIn(homedir(), out), 'contains your home folder'],
    [repository !== undefined, 'is a git repository'],
    [await liesIn(process.cwd(), out), 'contains the current folder'],
  ]
  const reason = reasons.find(([applies]) => applies)?.[1]
  if (reason) throw new OutputFolderError(`${out} ${reason}: name another folder with --out`)
  const obstacle = await obstacleOn(out)
  if (obstacle) throw new OutputFolderError(`${obstacle}: name a folder with --out`)
}

/**
 * Makes sure that replacing a folder destroys only what topasked wrote, and first restores a tree that an interrupted
 * build had moved aside.
 * @throws {OutputFolderError} that names what topasked did not write
 */
export async function openOutput(out: string, content: string): Promise<OutputFolder> {
  await refusePlace(out, content)
  const target = await realPath(out)
  const recovered = await recoverOutput(target)
  const proof = await proveOwned(target, out)
  return { recovered, stage: () => stageOutput(target, out, proof) }
}
