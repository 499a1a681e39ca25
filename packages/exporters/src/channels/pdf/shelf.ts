import { createHash } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** A document that was laid out before: how many pages it has, and the file, unless it was only measured. */
export interface Shelved {
  readonly pages: number
  readonly bytes: Uint8Array | undefined
}

/** What a folder may hold at most; when there is more, the documents that were not asked for longest go. */
const MAX_BYTES = 200e6
const MAX_FILES = 2000
/** Milliseconds after which a file that nobody finished writing is swept. */
const ABANDONED = 3_600_000

/** How every document begins, so that none of somebody else's is taken for one whatever it is called. */
const START = 'topasked-pdf '
const HEAD = /^topasked-pdf (\d+) ([0-9a-f]{64})\n/u
const LONGEST_HEAD = 100
const KEY = /^[0-9a-f]{64}$/u

function seal(key: string, pages: number, bytes: Uint8Array): string {
  return createHash('sha256').update(`${key} ${pages}\n`).update(bytes).digest('hex')
}

/** The clock decides what is swept first, and nothing else. */
function touch(path: string): void {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // The folder is somebody else's.
  }
}

/** Whether a file is a document, or the beginning of one that nobody finished. @throws when it cannot be read */
function isDocument(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(START.length)
    return START.startsWith(start.toString('latin1', 0, readSync(file, start)))
  } finally {
    closeSync(file)
  }
}

function discard(path: string): void {
  try {
    if (isDocument(path)) rmSync(path, { force: true })
  } catch {
    // It was never there, or cannot be taken away.
  }
}

/**
 * Finished documents in a folder, by the digest of all that goes into them. Only saves time: a document that is not
 * there or is damaged is made anew, and a folder that cannot be written to stays as it is.
 */
export class Shelf {
  readonly #dir: string
  #grown = 0

  constructor(dir: string) {
    this.#dir = dir
  }

  /** `key` is a SHA-256 in hexadecimal digits. */
  get(key: string): Shelved | undefined {
    const path = join(this.#dir, key)
    try {
      const file = readFileSync(path)
      const [head = '', pages = '', sum] = HEAD.exec(file.toString('latin1', 0, LONGEST_HEAD)) ?? []
      const bytes = new Uint8Array(file.subarray(head.length))
      if (seal(key, Number(pages), bytes) !== sum) return undefined
      touch(path)
      return { pages: Number(pages), bytes: bytes.length > 0 ? bytes : undefined }
    } catch {
      return undefined
    }
  }

  put(key: string, { pages, bytes = new Uint8Array() }: Shelved): void {
    const unfinished = join(this.#dir, `${key}.${process.pid}`)
    try {
      mkdirSync(this.#dir, { recursive: true })
      writeFileSync(
        unfinished,
        Buffer.concat([Buffer.from(`${START}${pages} ${seal(key, pages, bytes)}\n`), bytes]),
        { flag: 'wx' },
      )
      renameSync(unfinished, join(this.#dir, key))
      this.#grown++
    } catch {
      discard(unfinished)
    }
  }

  /** Makes room, if anything was put here. */
  sweep(): void {
    if (this.#grown === 0) return
    this.#grown = 0
    try {
      this.#sweep(Date.now())
    } catch {
      // Another process is at it, or the folder is not ours: next time.
    }
  }

  #sweep(now: number): void {
    const files = readdirSync(this.#dir).map((name) => {
      const { mtimeMs, size } = statSync(join(this.#dir, name))
      return { name, age: now - mtimeMs, size }
    })
    const done = files.filter(({ name }) => KEY.test(name)).sort((a, b) => a.age - b.age)
    let [count, bytes] = [0, 0]
    for (const { name, size } of done) {
      count++
      bytes += size
      if (count > MAX_FILES || bytes > MAX_BYTES) discard(join(this.#dir, name))
    }
    for (const { name, age } of files)
      if (/^[0-9a-f]{64}\.\d+$/u.test(name) && age > ABANDONED) discard(join(this.#dir, name))
  }
}
