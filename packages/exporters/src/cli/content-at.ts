import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve, sep } from 'node:path'
import { type Repository, readBlobs, withRepository } from '@topasked/content'
import { UsageError } from './command.ts'

/** The content folder of a commit, in a temporary folder. */
export interface ContentAt {
  readonly dir: string
  readonly commit: string
  remove(): Promise<void>
}

/**
 * Writes the content folder of a commit to a temporary folder, byte for byte as it was committed. Nothing in that
 * commit is run; symbolic links become plain files. @throws {UsageError} when there is no such commit or no content in it.
 */
export async function contentAt(content: string, ref: string): Promise<ContentAt> {
  return withRepository(content, async (repository) => {
    if ('missing' in repository)
      throw new UsageError(`--base ${ref} is not a published tree, and ${content} is not in a git repository`)
    const commit = await repository
      .git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
      .catch(() => undefined)
    if (commit === undefined) throw new UsageError(`--base ${ref} is neither a published tree nor a commit`)
    const folder = repository.prefix.slice(0, -1)
    const files = await filesIn(repository, `${commit}:${folder}`).catch(() => [])
    if (files.length === 0)
      throw new UsageError(`there is no content in ${folder === '' ? 'the repository' : folder} at ${ref}`)
    const temporary = await mkdtemp(join(tmpdir(), 'topasked-base-'))
    const remove = (): Promise<void> => rm(temporary, { recursive: true, force: true })
    const dir = join(temporary, 'content')
    try {
      await writeFiles(repository, files, dir)
    } catch (error) {
      await remove()
      throw error
    }
    return { dir, commit, remove }
  })
}

interface CommittedFile {
  readonly path: string
  /** The name of its git object. */
  readonly name: string
}

/** Files written at once. */
const AT_ONCE = 64

/** The files and links of a tree. */
async function filesIn({ read }: Repository, tree: string): Promise<CommittedFile[]> {
  const entries = (await read(['ls-tree', '-r', '-z', '--full-tree', tree])).toString().split('\0')
  return entries.flatMap((entry) => {
    const [, name = '', path = ''] = /^1[02]\d{4} blob (\w+)\t(.+)$/s.exec(entry) ?? []
    return path === '' ? [] : [{ path, name }]
  })
}

/** Skips paths that would leave the folder: only a hand-crafted commit contains any. */
async function writeFiles(
  repository: Repository,
  files: readonly CommittedFile[],
  dir: string,
): Promise<void> {
  const inside = files.filter(({ path }) => resolve(dir, path).startsWith(`${dir}${sep}`))
  for (let start = 0; start < inside.length; start += AT_ONCE) {
    const some = inside.slice(start, start + AT_ONCE)
    const blobs = await readBlobs(
      repository,
      some.map(({ name }) => name),
    )
    for (const { path, name } of some) {
      const blob = blobs.get(name)
      if (!blob)
        throw new UsageError(`this clone does not contain ${path} of the base: fetch its full history`)
      await mkdir(dirname(resolve(dir, path)), { recursive: true })
      await writeFile(resolve(dir, path), blob)
    }
  }
}
