import type { VFile } from 'vfile'
import { BYTE_ORDER_MARK, fixFile } from './fix-file.ts'

/** One file that fixes change: its whole text before and after, a byte order mark included. */
export interface FixedFile {
  /** Relative to the content folder. */
  readonly path: string
  readonly before: string
  readonly after: string
}

export interface FixResult<Loaded> {
  /** Sorted by path; empty when nothing can be fixed. */
  readonly fixed: readonly FixedFile[]
  /** The content as it is. */
  readonly before: Loaded
  /** The content as it would be with all fixes made. */
  readonly after: Loaded
}

/** A fix can uncover a mistake that can be fixed in turn; no chain of them is longer than this. */
const ROUNDS = 12

/** Files with their messages, as any way to load content gives them. */
interface Loaded {
  readonly files: readonly VFile[]
}

/** Loads content and fixes it again until nothing changes; `texts` has the files that differ from those on the disk. */
export async function fixInRounds<Result extends Loaded>(
  load: (texts: ReadonlyMap<string, string>) => Promise<Result>,
): Promise<FixResult<Result>> {
  const originals = new Map<string, string>()
  const texts = new Map<string, string>()
  const before = await load(texts)
  let after = before
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false
    for (const file of after.files) {
      if (!file.messages.some(({ edits }) => edits)) continue
      const text = `${file.data.byteOrderMark ? BYTE_ORDER_MARK : ''}${file.value}`
      const fixed = fixFile(file)
      if (fixed === text) continue
      if (!originals.has(file.path)) originals.set(file.path, text)
      texts.set(file.path, fixed)
      changed = true
    }
    if (!changed) break
    after = await load(texts)
  }
  const fixed = [...originals].flatMap(([path, original]): FixedFile[] => {
    const text = texts.get(path) ?? original
    return text === original ? [] : [{ path, before: original, after: text }]
  })
  return { fixed: fixed.sort((a, b) => (a.path < b.path ? -1 : 1)), before, after }
}
