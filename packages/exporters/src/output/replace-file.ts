import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { EnvironmentError } from './environment-error.ts'

/**
 * Puts a text in the place of a file's, all of it or nothing: another program sees the old file or the new one, whenever
 * it looks. The file keeps its rights.
 * @throws {EnvironmentError} when the file no longer holds the text `before`: somebody has written it since.
 */
export async function replaceFile(path: string, before: string, after: string): Promise<void> {
  const { mode } = await stat(path)
  if (!(await readFile(path)).equals(Buffer.from(before))) {
    throw new EnvironmentError(`${path} was changed by somebody else meanwhile: run the command again`)
  }
  // A name that begins with a dot is no content, should a kill leave it behind.
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    const file = await open(temporary, 'wx', mode)
    try {
      await file.writeFile(after)
      await file.chmod(mode & 0o7777)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
