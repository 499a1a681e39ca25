import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { applyEdits, type TextEdit } from '../fix/apply-edits.ts'
import type { Source } from '../read/source.ts'
import { EditError } from './edit-error.ts'

const BOM = Buffer.from([0xef, 0xbb, 0xbf])

/** What a command does to the content folder: all of it, or nothing. Paths are relative to the folder. */
export class Changes {
  readonly #edits = new Map<Source, TextEdit[]>()
  readonly #moves = new Map<Source, string>()
  readonly #made = new Map<string, string>()
  readonly #removed = new Set<string>()

  edit(source: Source, edits: readonly TextEdit[]): void {
    if (edits.length > 0) this.#edits.set(source, [...(this.#edits.get(source) ?? []), ...edits])
  }

  move(source: Source, path: string): void {
    this.#moves.set(source, path)
  }

  create(path: string, text: string): void {
    this.#made.set(path, text)
  }

  remove(source: Source): void {
    this.#removed.add(source.file.path)
    this.#edits.delete(source)
  }

  /** What will be done, one line each, sorted. */
  lines(): string[] {
    const edited = [...this.#edits.keys()].filter((source) => !this.#moves.has(source))
    return [
      ...[...this.#made.keys()].map((path) => `made ${path}`),
      ...[...this.#moves].map(([source, path]) => `moved ${source.file.path} to ${path}`),
      ...edited.map(({ file }) => `changed ${file.path}`),
      ...[...this.#removed].map((path) => `removed ${path}`),
    ].sort()
  }

  async #next(dir: string): Promise<Map<string, Uint8Array | string | undefined>> {
    const next = new Map<string, Uint8Array | string | undefined>(this.#made)
    for (const source of new Set([...this.#edits.keys(), ...this.#moves.keys()])) {
      const { path } = source.file
      const bytes = await readFile(join(dir, path))
      const text = Buffer.from(applyEdits(String(source.file.value), [this.#edits.get(source) ?? []]))
      const marked = bytes.subarray(0, 3).equals(BOM)
      const target = this.#moves.get(source) ?? path
      if (target !== path) next.set(path, undefined)
      next.set(target, marked ? Buffer.concat([BOM, text]) : text)
    }
    for (const path of this.#removed) next.set(path, undefined)
    return next
  }

  /**
   * Writes everything and gives a function that takes it all back. What fails half-way is taken back at once.
   * @throws {EditError} when a file that should be new is there.
   */
  async write(dir: string): Promise<() => Promise<void>> {
    const before = new Map<string, Uint8Array | undefined>()
    const undo = async (): Promise<void> => {
      for (const [path, bytes] of before) {
        if (bytes) await writeFile(join(dir, path), bytes)
        else await rm(join(dir, path), { force: true })
      }
    }
    const next = await this.#next(dir)
    const fresh = new Set([...this.#made.keys(), ...this.#moves.values()])
    try {
      for (const [path, bytes] of next) {
        const old = await readFile(join(dir, path)).catch(() => undefined)
        if (old && fresh.has(path)) throw new EditError(`there is a file ${path} already`)
        before.set(path, old)
        await mkdir(dirname(join(dir, path)), { recursive: true })
        if (bytes === undefined) await rm(join(dir, path))
        else await writeFile(join(dir, path), bytes)
      }
    } catch (error) {
      await undo()
      throw error
    }
    return undo
  }
}
