import { join, resolve } from 'node:path'
import { type Mended, replaceFile } from '@topasked/content'
import { createTwoFilesPatch } from 'diff'

/** A unified diff of all mends, as `git apply` and `patch -p1` read it in the content folder; empty without any. */
export function toDiff(mended: readonly Mended[]): string {
  const patches = mended.map(({ path, before, after }) =>
    createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 }),
  )
  return patches.map((patch) => patch.replace(/^=+\n/, '')).join('')
}

/** Writes the mended files, one after another; each is replaced as a whole. */
export async function writeMends(dir: string, mended: readonly Mended[]): Promise<void> {
  for (const { path, before, after } of mended)
    await replaceFile(join(resolve(dir), path), Buffer.from(before), Buffer.from(after))
}
