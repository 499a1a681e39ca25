import type { Repository } from './with-repository.js'

/** Files asked for at once: what they hold is in memory together. */
const AT_ONCE = 64

/**
 * The files that a repository has under these names of objects, by name; those that it lacks, as a partial clone does,
 * are left out. @throws {GitError}
 */
export async function readBlobs(
  { read }: Pick<Repository, 'read'>,
  names: Iterable<string>,
): Promise<Map<string, Buffer>> {
  const wanted = [...new Set(names)]
  const blobs = new Map<string, Buffer>()
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    const some = wanted.slice(start, start + AT_ONCE)
    for (const [name, blob] of blobsIn(await read(['cat-file', '--batch'], lines(some))))
      blobs.set(name, blob)
  }
  return blobs
}

/** Which of these objects a repository lacks. @throws {GitError} */
export async function missingObjects(
  { read }: Pick<Repository, 'read'>,
  names: Iterable<string>,
): Promise<string[]> {
  const said = (await read(['cat-file', '--batch-check'], lines([...new Set(names)]))).toString()
  return said.split('\n').flatMap((line) => (line.endsWith(' missing') ? [line.split(' ', 1)[0] ?? ''] : []))
}

const lines = (names: readonly string[]) => names.map((name) => `${name}\n`).join('')

/** What `cat-file --batch` prints: a line `<name> <type> <size>` and the bytes, or a line `<name> missing`. */
function* blobsIn(output: Buffer): Generator<readonly [string, Buffer]> {
  let at = 0
  while (at < output.length) {
    const end = output.indexOf(0x0a, at)
    const [name = '', type, size] = output.subarray(at, end).toString().split(' ')
    at = end + 1
    if (size === undefined) continue
    if (type === 'blob') yield [name, output.subarray(at, at + Number(size))]
    at += Number(size) + 1
  }
}
