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

/** A document that was laid out before: its number of pages, and the file unless it was only measured. */
interface CachedDocument {
  readonly pages: number
  readonly bytes: Uint8Array | undefined
}

/** The most that a folder may hold; beyond it, the documents that were used least recently go. */
const MAX_BYTES = 200e6
const MAX_FILES = 2000
/** Milliseconds after which a file that nobody finished writing is deleted. */
const ABANDONED_AFTER = 3_600_000

/** How every document begins, so that none of somebody else's is taken for one whatever it is called. */
const START = 'topasked-pdf '
const HEADER = /^topasked-pdf (\d+) ([0-9a-f]{64})\n/u
const LONGEST_HEADER = 100
const KEY = /^[0-9a-f]{64}$/u

function checksum(key: string, pages: number, bytes: Uint8Array): string {
  return createHash('sha256').update(`${key} ${pages}\n`).update(bytes).digest('hex')
}

/** Notes that a document was used. The clock decides what is evicted first, and nothing else. */
function touch(path: string): void {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // The folder belongs to somebody else.
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
    // It cannot be deleted, or was never there.
  }
}

/**
 * Finished documents in a folder, by the digest of all that goes into them. It only saves time: a document that is
 * missing or damaged is rendered again, and a folder that cannot be written to stays as it is.
 */
export class DocumentCache {
  readonly #dir: string
  #written = 0

  constructor(dir: string) {
    this.#dir = dir
  }

  /** `key` is a SHA-256 in hexadecimal digits. */
  get(key: string): CachedDocument | undefined {
    const path = join(this.#dir, key)
    try {
      const file = readFileSync(path)
      const [header = '', pages = '', sum] = HEADER.exec(file.toString('latin1', 0, LONGEST_HEADER)) ?? []
      const bytes = new Uint8Array(file.subarray(header.length))
      if (checksum(key, Number(pages), bytes) !== sum) return undefined
      touch(path)
      return { pages: Number(pages), bytes: bytes.length > 0 ? bytes : undefined }
    } catch {
      return undefined
    }
  }

  put(key: string, { pages, bytes = new Uint8Array() }: CachedDocument): void {
    const unfinished = join(this.#dir, `${key}.${process.pid}`)
    try {
      mkdirSync(this.#dir, { recursive: true })
      writeFileSync(
        unfinished,
        Buffer.concat([Buffer.from(`${START}${pages} ${checksum(key, pages, bytes)}\n`), bytes]),
        { flag: 'wx' },
      )
      renameSync(unfinished, join(this.#dir, key))
      this.#written++
    } catch {
      discard(unfinished)
    }
  }

  /** Makes room, if anything was written. */
  evict(): void {
    if (this.#written === 0) return
    this.#written = 0
    try {
      this.#evict(Date.now())
    } catch {
      // Another process is doing it, or the folder belongs to somebody else.
    }
  }

  #evict(now: number): void {
    const files = readdirSync(this.#dir).map((name) => {
      const { mtimeMs, size } = statSync(join(this.#dir, name))
      return { name, age: now - mtimeMs, size }
    })
    const finished = files.filter(({ name }) => KEY.test(name)).sort((a, b) => a.age - b.age)
    let [count, bytes] = [0, 0]
    for (const { name, size } of finished) {
      count++
      bytes += size
      if (count > MAX_FILES || bytes > MAX_BYTES) discard(join(this.#dir, name))
    }
    for (const { name, age } of files)
      if (/^[0-9a-f]{64}\.\d+$/u.test(name) && age > ABANDONED_AFTER) discard(join(this.#dir, name))
  }
}
