import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'

/** Why something in the folder cannot be read, in words. */
export interface FileProblem {
  readonly reason: string
  readonly help: string
}

export type FileBytes =
  | { readonly bytes: Uint8Array }
  /** It has more bytes than are read. */
  | { readonly size: number }
  | { readonly problem: FileProblem }

export const SYMBOLIC_LINK: FileProblem = {
  reason: 'this is a symbolic link',
  help: 'put the file itself here',
}
export const NO_FILE: FileProblem = {
  reason: 'this is a pipe, a socket or a device, and no file',
  help: 'remove it',
}

const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  EACCES: {
    reason: 'you do not have permission to read this',
    help: 'change its permissions, for example with chmod',
  },
  EPERM: {
    reason: 'you do not have permission to read this',
    help: 'change its permissions, for example with chmod',
  },
  ELOOP: SYMBOLIC_LINK,
  ENOENT: { reason: 'this file disappeared while the folder was being read', help: 'run the command again' },
  ENXIO: NO_FILE,
}

/** What an error of the operating system means for the file that it is about; anything else is thrown on. */
export function problemOf(error: unknown): FileProblem {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
  const { code } = error
  return (
    PROBLEMS[String(code)] ?? { reason: `this cannot be read (${code})`, help: 'look at the disk it is on' }
  )
}

/** Never waits for a pipe and never follows a link, whatever has taken the place of the file since it was listed. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

function readAtMost(file: number, limit: number): FileBytes {
  const stats = fstatSync(file)
  if (!stats.isFile()) return { problem: NO_FILE }
  if (stats.size > limit) return { size: stats.size }
  // A file that grows meanwhile is read as far as it was.
  const bytes = Buffer.allocUnsafe(stats.size)
  let length = 0
  while (length < bytes.length) {
    const more = readSync(file, bytes, length, bytes.length - length, length)
    if (more === 0) break
    length += more
  }
  return { bytes: bytes.subarray(0, length) }
}

/**
 * The bytes of a plain file, if there are no more than `limit`. Read at once: to wait for each file in turn takes the
 * processor six times as long.
 */
export function readBytes(dir: string, path: string, limit: number): FileBytes {
  try {
    const file = openSync(join(dir, path), FLAGS)
    try {
      return readAtMost(file, limit)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}
