import { type LoadOptions, type LoadResult, loadCorpus } from './load-corpus.ts'
import { BYTE_ORDER_MARK, mend } from './mend.ts'

/** One file that mends change: its whole text before and after, a byte order mark included. */
export interface Mended {
  /** Relative to the content folder. */
  readonly path: string
  readonly before: string
  readonly after: string
}

export interface MendResult {
  /** Sorted by path; empty when nothing can be mended. */
  readonly mended: readonly Mended[]
  /** The content as it is. */
  readonly before: LoadResult
  /** The content as it would be with all mends made. */
  readonly after: LoadResult
}

/** A mend can uncover a mistake that can be mended in turn; no chain of them is longer than this. */
const ROUNDS = 12

/**
 * Makes every mend that is safe to make without asking, in memory: the content is read and mended again until nothing
 * changes. Writes nothing.
 * @throws {ContentFolderError} when the folder cannot be read.
 */
export async function mendContent(options: Omit<LoadOptions, 'texts'>): Promise<MendResult> {
  const originals = new Map<string, string>()
  const texts = new Map<string, string>()
  const before = await loadCorpus(options)
  let after = before
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false
    for (const file of after.files) {
      if (!file.messages.some(({ edits }) => edits)) continue
      const text = `${file.data.byteOrderMark ? BYTE_ORDER_MARK : ''}${file.value}`
      const mended = mend(file)
      if (mended === text) continue
      if (!originals.has(file.path)) originals.set(file.path, text)
      texts.set(file.path, mended)
      changed = true
    }
    if (!changed) break
    after = await loadCorpus({ ...options, texts })
  }
  const mended = [...originals].flatMap(([path, original]): Mended[] => {
    const text = texts.get(path) ?? original
    return text === original ? [] : [{ path, before: original, after: text }]
  })
  return { mended: mended.sort((a, b) => (a.path < b.path ? -1 : 1)), before, after }
}
