import { join } from 'node:path'
import { applyEdits, type TextEdit } from '../fix/apply-edits.ts'
import { BYTE_ORDER_MARK } from '../fix/fix-file.ts'
import type { Source } from '../read/source.ts'
import { EditError } from './edit-error.ts'
import { createFile, removeFile, replaceFile } from './guarded-files.ts'

/** What becomes of one file: one that is absent before is made, one that is absent after is taken away. */
interface Step {
  readonly path: string
  readonly before?: Uint8Array
  readonly after?: Uint8Array
}

const bytesOf = ({ file }: Source, text = String(file.value)): Buffer =>
  Buffer.from(`${file.data.byteOrderMark ? BYTE_ORDER_MARK : ''}${text}`)

async function take(dir: string, { path, before, after }: Step): Promise<void> {
  const target = join(dir, path)
  if (before && after) return replaceFile(target, before, after)
  if (before) return removeFile(target, before)
  if (!after) return
  await createFile(target, after).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new EditError(`there is a file ${path} already`) : error
  })
}

/**
 * Takes steps back, the last one first. A file that somebody has saved since stays as it is, and the others are taken
 * back all the same. @throws what went wrong first
 */
async function takeBack(dir: string, steps: readonly Step[]): Promise<void> {
  const failed: unknown[] = []
  for (const { path, before, after } of [...steps].reverse()) {
    const back = { path, ...(after && { before: after }), ...(before && { after: before }) }
    await take(dir, back).catch((error: unknown) => failed.push(error))
  }
  if (failed.length > 0) throw failed[0]
}

/** What a command does to the content folder: all of it, or nothing. Paths are relative to the folder. */
export class Changes {
  readonly #edits = new Map<Source, TextEdit[]>()
  readonly #moves = new Map<Source, string>()
  readonly #made = new Map<string, string>()
  readonly #removed = new Set<Source>()

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
    this.#removed.add(source)
    this.#edits.delete(source)
  }

  /** What will be done, one line each, sorted. */
  lines(): string[] {
    const edited = [...this.#edits.keys()].filter((source) => !this.#moves.has(source))
    return [
      ...[...this.#made.keys()].map((path) => `made ${path}`),
      ...[...this.#moves].map(([source, path]) => `moved ${source.file.path} to ${path}`),
      ...edited.map(({ file }) => `changed ${file.path}`),
      ...[...this.#removed].map(({ file }) => `removed ${file.path}`),
    ].sort()
  }

  /** Texts are taken away last: whatever cuts the command off, each of them stands somewhere. */
  #steps(): Step[] {
    const made = [...this.#made].map(([path, text]): Step => ({ path, after: Buffer.from(text) }))
    const next = (source: Source) =>
      bytesOf(source, applyEdits(String(source.file.value), [this.#edits.get(source) ?? []]))
    const moved = [...this.#moves].map(([source, path]): Step => ({ path, after: next(source) }))
    const edited = [...this.#edits.keys()].filter((source) => !this.#moves.has(source))
    const gone = [...this.#moves.keys(), ...this.#removed]
    return [
      ...made,
      ...moved,
      ...edited.map((source) => ({
        path: source.file.path,
        before: bytesOf(source),
        after: next(source),
      })),
      ...gone.map((source) => ({ path: source.file.path, before: bytesOf(source) })),
    ]
  }

  /**
   * Writes everything and gives a function that takes it all back. What fails half-way is taken back at once.
   * @throws {EditError} when a file that should be new is there.
   * @throws {FileChangedError} when a file was saved by somebody else since it was read.
   */
  async write(dir: string): Promise<() => Promise<void>> {
    const taken: Step[] = []
    try {
      for (const step of this.#steps()) {
        await take(dir, step)
        taken.push(step)
      }
    } catch (error) {
      await takeBack(dir, taken)
      throw error
    }
    return () => takeBack(dir, taken)
  }
}
