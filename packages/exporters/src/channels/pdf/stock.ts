import { createHash } from 'node:crypto'
import type { DocumentData } from './document-data.ts'
import type { TypstEngine } from './typst-engine.ts'

/** A file that the templates may read. */
interface Item {
  readonly content: string | Uint8Array
  readonly digest: string
  /** Paths of the files that it names. */
  readonly uses: readonly string[]
}

function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}\n`).update(part)
  return hash.digest('hex')
}

/** The files of a rendering. They go to the engine when something has to be laid out, which may be never. */
export class Stock {
  readonly #start: () => TypstEngine
  readonly #items = new Map<string, Item>()
  #engine: TypstEngine | undefined

  constructor(start: () => TypstEngine) {
    this.#start = start
  }

  /** The engine with all files. */
  get engine(): TypstEngine {
    if (!this.#engine) {
      this.#engine = this.#start()
      this.#engine.reset()
      for (const [path, { content }] of this.#items) this.#engine.write(path, content)
    }
    return this.#engine
  }

  /** `path` begins with a slash. */
  write(path: string, content: string | Uint8Array, uses: readonly string[] = []): void {
    this.#items.set(path, { content, digest: sha256(content), uses })
    this.#engine?.write(path, content)
  }

  /** A digest of all that goes into a sheet with these sides: `text` is what it says itself. */
  digest(text: string, sides: readonly DocumentData[]): string {
    const paths = new Set<string>()
    const add = (path: string): void => {
      if (paths.has(path)) return
      paths.add(path)
      for (const used of this.#items.get(path)?.uses ?? []) add(used)
    }
    for (const { page, sections } of sides) {
      if (page.file !== null) add(page.file)
      for (const path of sections.flatMap(({ entries }) => entries)) add(path)
    }
    const files = [...paths].sort().map((path) => `${path} ${this.#items.get(path)?.digest}`)
    return sha256(text, ...files)
  }
}
