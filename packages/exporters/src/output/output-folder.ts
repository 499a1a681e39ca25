import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { mkdir, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { sweepBesideLock, takeLock } from './output-lock.ts'

/** The call names a folder that must not be replaced: wrong use. */
export class OutputFolderError extends Error {
  override readonly name = 'OutputFolderError'
}

/** Another build is writing to the same folder. */
export class OutputBusyError extends Error {
  override readonly name = 'OutputBusyError'
}

export const MANIFEST = 'manifest.json'

interface Neighbours {
  readonly parent: string
  /** Names of what we leave beside the target begin with this. */
  readonly prefix: string
  readonly lock: string
}

function neighboursOf(out: string): Neighbours {
  const parent = dirname(out)
  const prefix = `.${basename(out)}.topasked-`
  return { parent, prefix, lock: join(parent, `${prefix}lock`) }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** The path with links resolved as far as it exists. */
async function real(path: string): Promise<string> {
  const found = await realpath(path).catch(() => undefined)
  if (found) return found
  const parent = dirname(path)
  return parent === path ? path : join(await real(parent), basename(path))
}

function holds(folder: string, path: string): boolean {
  const from = relative(folder, path)
  return from === '' || !(from === '..' || from.startsWith(`..${sep}`) || resolve(from) === from)
}

/** The nearest part of a path that exists, if it is no folder. */
async function fileOnTheWay(path: string): Promise<string | undefined> {
  const stats = await stat(path).catch(() => undefined)
  if (stats) return stats.isDirectory() ? undefined : path
  return dirname(path) === path ? undefined : fileOnTheWay(dirname(path))
}

/**
 * Refuses a target whose replacement would destroy something that is not ours.
 * @throws {OutputFolderError} with one sentence that says why.
 */
export async function refuseForeign(out: string, content: string): Promise<void> {
  const target = await real(out)
  const source = await real(content)
  if (holds(target, source))
    throw new OutputFolderError(`${out} holds the content folder: name another folder with --out`)
  if (holds(source, target))
    throw new OutputFolderError(`${out} lies in the content folder: name another folder with --out`)
  if (holds(target, await real(homedir())))
    throw new OutputFolderError(`${out} holds your home folder: name another folder with --out`)
  if (await exists(join(target, '.git')))
    throw new OutputFolderError(`${out} is a repository: name another folder with --out`)
  if (holds(target, await real(process.cwd())))
    throw new OutputFolderError(`${out} holds the current folder: name another folder with --out`)
  const file = await fileOnTheWay(target)
  if (file) throw new OutputFolderError(`${file} is a file: name a folder with --out`)
  if (!(await exists(target))) return
  if ((await readdir(target)).length === 0 || (await isOurs(target))) return
  throw new OutputFolderError(
    `${out} is not empty and was not written by topasked: empty it, or name another folder with --out`,
  )
}

async function isOurs(folder: string): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'))
    return typeof manifest === 'object' && manifest !== null && 'tool' in manifest
  } catch {
    return false
  }
}

/** What stands beside the target and is ours. */
async function leftovers({ parent, prefix }: Neighbours): Promise<string[]> {
  return (await readdir(parent).catch(() => [])).filter((name) => name.startsWith(prefix)).sort()
}

/** Only with the lock in hand. True when an old tree was put back. */
async function sweep(out: string, neighbours: Neighbours): Promise<boolean> {
  const { parent, prefix, lock } = neighbours
  const all = await leftovers(neighbours)
  const names = all.filter((name) => !join(parent, name).startsWith(lock))
  const old = names.find((name) => name.startsWith(`${prefix}old-`))
  const restore = old !== undefined && !(await exists(out))
  if (restore) await rename(join(parent, old), out)
  for (const name of names) {
    if (!restore || name !== old) await rm(join(parent, name), { recursive: true, force: true })
  }
  const beside = all.map((name) => join(parent, name)).filter((path) => path.startsWith(`${lock}-`))
  for (const path of beside) await sweepBesideLock(path)
  return restore
}

/**
 * Puts back what a killed build left behind: an old tree that had been moved aside returns, half-written ones are
 * swept. Does nothing while another build is at work. True when an old tree was put back.
 */
export async function recoverOutput(target: string): Promise<boolean> {
  const out = await real(target)
  const neighbours = neighboursOf(out)
  if ((await leftovers(neighbours)).length === 0) return false
  const lock = await takeLock(neighbours.lock)
  if (!lock) return false
  try {
    return await sweep(out, neighbours)
  } finally {
    lock.release()
  }
}

/** A folder beside the target that takes its place in one step. */
export interface StagedOutput {
  readonly dir: string
  /** Puts the staged tree in the place of the target. @throws {OutputBusyError} when another build has come between */
  swap(): Promise<void>
  /** Takes the staged tree away at once; the target stays as it was. Does nothing after `swap`. */
  discard(): void
}

/**
 * The two steps that put a tree in place, at once: nothing else of this process, no signal either, comes between them.
 * A kill between them leaves the old tree beside the target, from where `recoverOutput` takes it.
 */
function exchange(dir: string, out: string, old: string): void {
  const replaces = existsSync(out)
  if (replaces) renameSync(out, old)
  try {
    renameSync(dir, out)
  } catch (error) {
    if (replaces) renameSync(old, out)
    throw error
  }
}

/**
 * Opens a stage for `out`, alone: one build at a time writes to a folder.
 * @throws {OutputBusyError} while another process is at it.
 */
export async function stageOutput(target: string): Promise<StagedOutput> {
  const out = await real(target)
  const neighbours = neighboursOf(out)
  const { parent, prefix } = neighbours
  const lock = await mkdir(parent, { recursive: true })
    .then(() => takeLock(neighbours.lock))
    .catch((error: unknown) => {
      // Names the folder rather than a file that nobody but us knows.
      throw Object.assign(error as object, { path: parent })
    })
  if (!lock)
    throw new OutputBusyError(
      `another topasked is writing to ${out}: wait until it is done (if none is, delete ${neighbours.lock})`,
    )
  const name = `${process.pid}-${randomBytes(4).toString('hex')}`
  const dir = join(parent, `${prefix}stage-${name}`)
  const old = join(parent, `${prefix}old-${name}`)
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
      if (!lock.isHeld())
        throw new OutputBusyError(`another topasked has begun to write to ${out}: nothing was replaced`)
      exchange(dir, out, old)
      done = true
      await rm(old, { recursive: true, force: true })
      lock.release()
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
