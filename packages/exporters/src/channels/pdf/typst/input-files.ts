import { createHash } from 'node:crypto'
import type { FileData } from './template-data.ts'

interface InputFile {
  readonly content: string | Uint8Array
  readonly digest: string
  /** Paths of the files that this one names. */
  readonly uses: readonly string[]
}

function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}\n`).update(part)
  return hash.digest('hex')
}

/** The files that the templates may read: answers, pictures, QR codes. Paths begin with a slash. */
export class InputFiles {
  readonly #files = new Map<string, InputFile>()
  #unread = new Map<string, string | Uint8Array>()

  /** `uses` are the paths of the files that this one names. */
  write(path: string, content: string | Uint8Array, uses: readonly string[] = []): void {
    this.#files.set(path, { content, digest: sha256(content), uses })
    this.#unread.set(path, content)
  }

  /** The files that were written since the last call: path -> content. */
  takeUnread(): ReadonlyMap<string, string | Uint8Array> {
    const unread = this.#unread
    this.#unread = new Map()
    return unread
  }

  usedBy(path: string): readonly string[] {
    return this.#files.get(path)?.uses ?? []
  }

  /** A digest of all that goes into a PDF file: of `text` and of the files that its documents read. */
  digest(text: string, { sides }: FileData): string {
    const paths = new Set<string>()
    const add = (path: string): void => {
      if (paths.has(path)) return
      paths.add(path)
      this.usedBy(path).forEach(add)
    }
    for (const { page, sections } of sides) {
      if (page.qrCode !== null) add(page.qrCode)
      for (const { entries } of sections) entries.forEach(add)
    }
    return sha256(text, ...[...paths].sort().map((path) => `${path} ${this.#files.get(path)?.digest}`))
  }
}
