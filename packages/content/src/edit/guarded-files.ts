import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, unlinkSync } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file no longer holds what was read from it: somebody has saved it since. The message is one clear sentence. */
export class FileChangedError extends Error {
  override readonly name = 'FileChangedError'
}

/** Only in one go with what is done next: nothing else of this process comes between. */
function assertHolds(path: string, bytes: Uint8Array): void {
  let now: Buffer | undefined
  try {
    now = readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  if (!now?.equals(bytes))
    throw new FileChangedError(`${path} was changed by somebody else meanwhile: run the command again`)
}

async function writeNew(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(bytes)
    if (mode !== undefined) await file.chmod(mode & 0o7777)
    await file.sync()
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

/** Writes a file that is not there yet, with the folders above it. @throws an error with the code EEXIST where it is. */
export async function createFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeNew(path, bytes)
}

/**
 * Puts bytes in the place of a file's, all of them or none: another program sees the old file or the new one, whenever
 * it looks. The file keeps its rights.
 * @throws {FileChangedError} when the file does not hold `before`.
 */
export async function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Promise<void> {
  assertHolds(path, before)
  const { mode } = await stat(path)
  // A name that begins with a dot is no content, should a kill leave it behind.
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`)
  await writeNew(temporary, after, mode)
  try {
    assertHolds(path, before)
    renameSync(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Takes a file away. @throws {FileChangedError} when it does not hold `before`. */
export function removeFile(path: string, before: Uint8Array): void {
  assertHolds(path, before)
  unlinkSync(path)
}
