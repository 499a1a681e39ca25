import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'

/** The process that holds a lock, as recorded in the lock file. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** Distinguishes the locks of one process. */
  readonly token: string
  /** When the process started, as the system counts it; distinguishes it from a later one with the same pid. */
  readonly started: string | undefined
}

/** A lock that this process holds. */
export interface OutputLock {
  /** Whether this process still holds it: somebody may have deleted or replaced the file. */
  isHeld(): boolean
  release(): void
}

/** How long a lock from another machine, on a shared disk, counts: its process cannot be checked from here. */
const FOREIGN_MILLISECONDS = 60 * 60 * 1000

/** The tokens of the locks that this process holds. */
const held = new Set<string>()

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The start of a process in clock ticks since the system booted (proc(5), field 22); undefined where it is not known. */
function startOf(pid: number): string | undefined {
  try {
    // The name of the program, in parentheses, may hold anything.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19]
  } catch {
    return undefined
  }
}

function parseHolder(text: string): Holder | undefined {
  const [pid, host, token, started] = text.split(' ')
  const isHolder = host && token && Number.isInteger(Number(pid))
  return isHolder ? { pid: Number(pid), host, token, started: started || undefined } : undefined
}

/** Whether the process of a holder on this machine has ended, also where another one has its pid now. */
function hasEnded({ pid, started }: Holder): boolean {
  if (pid === process.pid || !isAlive(pid)) return true
  const now = started === undefined ? undefined : startOf(pid)
  return now !== undefined && now !== started
}

/** Whether the process that wrote a lock has ended. */
async function isStale(path: string, text: string): Promise<boolean> {
  const age = async () => Date.now() - (await stat(path).catch(() => ({ mtimeMs: 0 }))).mtimeMs
  const holder = parseHolder(text)
  // Being written right now, on a disk without hard links, or left behind by a process that died while writing.
  if (!holder) return (await age()) > 1_000
  const { host, token } = holder
  if (held.has(token)) return false
  // Our own pid, but not our lock: a restarted container assigns the same pids again.
  if (host === hostname()) return hasEnded(holder)
  return (await age()) > FOREIGN_MILLISECONDS
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

/** Deletes a file beside a lock that an ended process left behind. */
export async function sweepBesideLock(path: string): Promise<void> {
  const text = await textOf(path)
  if (text !== undefined && (await isStale(path, text))) await rm(path, { force: true })
}

/** The error codes of disks without hard links. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/** Installs `own` as the lock; false if there already is one. */
async function place(own: string, path: string, text: string): Promise<boolean> {
  try {
    await link(own, path).catch(async (error: NodeJS.ErrnoException) => {
      if (!NO_LINKS.has(error.code ?? '')) throw error
      await writeFile(path, text, { flag: 'wx' })
    })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Replaces the lock `stale`, whose holder has ended, with `own`. This requires a second lock on that very lock, so that
 * no process removes a newer lock and the lock file never disappears.
 */
async function replaceStale(own: string, path: string, stale: string): Promise<boolean> {
  const digest = createHash('sha256').update(stale).digest('hex').slice(0, 16)
  const right = await takeLock(`${path}-${digest}`)
  if (!right) return false
  try {
    if ((await textOf(path)) !== stale) return false
    await rename(own, path)
    return true
  } finally {
    right.release()
  }
}

/**
 * Takes the lock `path`, or returns undefined while another process holds it. The file appears together with its
 * content, so no process sees an empty one; exactly one process takes over the lock of a killed process.
 */
export async function takeLock(path: string): Promise<OutputLock | undefined> {
  const token = randomBytes(8).toString('hex')
  const text = `${process.pid} ${hostname()} ${token} ${startOf(process.pid) ?? ''}`
  const own = `${path}-${token}`
  held.add(token)
  let isTaken = false
  try {
    await writeFile(own, text, { flag: 'wx' })
    for (let attempt = 0; attempt < 3 && !isTaken; attempt += 1) {
      isTaken = await place(own, path, text)
      if (isTaken) break
      const other = await textOf(path)
      if (other === undefined) continue
      if (!(await isStale(path, other))) break
      isTaken = await replaceStale(own, path, other)
    }
    return isTaken ? lockOf(path, text, token) : undefined
  } finally {
    if (!isTaken) held.delete(token)
    await rm(own, { force: true })
  }
}

function lockOf(path: string, text: string, token: string): OutputLock {
  const isHeld = (): boolean => {
    try {
      return readFileSync(path, 'utf8') === text
    } catch {
      return false
    }
  }
  const release = (): void => {
    if (held.delete(token) && isHeld()) rmSync(path, { force: true })
  }
  return { isHeld, release }
}

/** Milliseconds between two looks at a lock that somebody else holds. */
const POLL = 250

/**
 * Takes the lock `path`, however long another process holds it; says once what it waits for.
 * @param what The work that the lock is for, as "the build of the site".
 */
export async function waitForLock(
  path: string,
  what: string,
  say: (line: string) => void,
): Promise<OutputLock> {
  for (let isTold = false; ; isTold = true) {
    const lock = await takeLock(path)
    if (lock) return lock
    if (!isTold) {
      const holder = parseHolder((await textOf(path)) ?? '')
      const since = await stat(path).then(
        ({ mtime }) => ` since ${mtime.toISOString()}`,
        () => '',
      )
      say(`waiting for process ${holder?.pid ?? 'unknown'}, which has held ${what}${since} (${path})`)
    }
    await setTimeout(POLL)
  }
}
