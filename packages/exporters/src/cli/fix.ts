import { join, resolve } from 'node:path'
import { type FixedFile, replaceFile } from '@topasked/content'
import { createTwoFilesPatch } from 'diff'

/** A unified diff of all fixes, as `git apply` and `patch -p1` read it in the content folder; empty without any. */
export function toDiff(fixed: readonly FixedFile[]): string {
  const patches = fixed.map(({ path, before, after }) =>
    createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 }),
  )
  return patches.map((patch) => patch.replace(/^=+\n/, '')).join('')
}

/** Writes the fixed files, one after another; each is replaced as a whole. */
export async function writeFixes(dir: string, fixed: readonly FixedFile[]): Promise<void> {
  for (const { path, before, after } of fixed)
    await replaceFile(join(resolve(dir), path), Buffer.from(before), Buffer.from(after))
}
