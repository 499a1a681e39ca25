import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** The path with symbolic links resolved as far as it exists. */
export async function realPath(path: string): Promise<string> {
  const found = await realpath(path).catch(() => undefined)
  if (found) return found
  const parent = dirname(path)
  return parent === path ? path : join(await realPath(parent), basename(path))
}
