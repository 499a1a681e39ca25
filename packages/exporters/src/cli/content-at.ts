import { execFile } from 'node:child_process'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { UsageError } from './command.ts'

const run = promisify(execFile)

/** A content folder as a commit has it, in a temporary place. */
export interface ContentAt {
  readonly dir: string
  readonly commit: string
  remove(): Promise<void>
}

/**
 * Writes the content folder of a commit to a temporary place. Nothing of that commit is run; symbolic links become
 * plain files. @throws {UsageError} when there is no such commit, or no content in it.
 */
export async function contentAt(content: string, ref: string): Promise<ContentAt> {
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' }
  const gitIn = async (
    folder: string,
    args: readonly string[],
    more: NodeJS.ProcessEnv = {},
  ): Promise<string> => {
    const { stdout } = await run('git', ['-C', folder, '-c', 'core.symlinks=false', ...args], {
      env: { ...env, ...more },
    })
    return stdout.trim()
  }
  const top = await gitIn(content, ['rev-parse', '--show-toplevel']).catch(() => undefined)
  if (top === undefined)
    throw new UsageError(`--base ${ref} is no published tree, and ${content} is in no git repository`)
  const git = (args: readonly string[], more?: NodeJS.ProcessEnv): Promise<string> => gitIn(top, args, more)
  const commit = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]).catch(
    () => undefined,
  )
  if (commit === undefined) throw new UsageError(`--base ${ref} is neither a published tree nor a commit`)
  const folder = relative(await realpath(top), await realpath(content))
    .split(sep)
    .join('/')
  const temporary = await mkdtemp(join(tmpdir(), 'topasked-base-'))
  const remove = (): Promise<void> => rm(temporary, { recursive: true, force: true })
  try {
    // An index of its own: that of the working copy stays as it is.
    const own = { GIT_INDEX_FILE: join(temporary, 'index') }
    await git(['read-tree', `${commit}:${folder}`], own)
    await git(['checkout-index', '--all', `--prefix=${join(temporary, 'content')}/`], {
      ...own,
      GIT_WORK_TREE: top,
    })
  } catch {
    await remove()
    throw new UsageError(`there is no content in ${folder === '' ? 'the repository' : folder} at ${ref}`)
  }
  return { dir: join(temporary, 'content'), commit, remove }
}
