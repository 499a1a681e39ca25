// @ts-check
import { readdirSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { findWorkTrees, isFolder } from './find-work-trees.js'
import { makeMirror } from './make-mirror.js'
import { GitError, runGit } from './run-git.js'

/**
 * The repository that holds a folder, read without its configuration.
 * @typedef {object} Repository
 * @property {string} top The work tree, without symbolic links.
 * @property {string} prefix Path of the folder from there, with a slash at the end; empty where they are the same.
 * @property {boolean} isPartial Whether it may lack earlier versions of files.
 * @property {(...args: string[]) => Promise<string>} git What a git command prints, without blank space around it.
 * @property {(args: readonly string[], input?: string) => Promise<Buffer>} read The same as bytes; `input` is what git
 * reads. Both throw a `GitError`.
 */

/**
 * Calls `use` with the repository that holds a folder, or with the reason in a few words why there is none.
 *
 * It is the outermost one with a commit that holds the folder, else the innermost around it: a `.git` that somebody put
 * into a folder of a repository takes the place of nothing, while a clone, a submodule or a linked work tree inside of
 * another repository is its own.
 * @template T
 * @param {string} dir
 * @param {(found: Repository | { missing: string }) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withRepository(dir, use) {
  /** @type {import('./make-mirror.js').Mirror[]} */
  const mirrors = []
  try {
    return await use(await choose(dir, mirrors))
  } finally {
    for (const mirror of mirrors) mirror.remove()
  }
}

/**
 * @param {string} dir
 * @param {import('./make-mirror.js').Mirror[]} mirrors What is made on the way.
 * @returns {Promise<Repository | { missing: string }>}
 */
async function choose(dir, mirrors) {
  try {
    const folder = realpathSync.native(dir)
    const [innermost, ...outer] = findWorkTrees(folder)
    if (!innermost) return { missing: 'the content is not in a git repository' }
    for (const workTree of outer.reverse()) {
      const repository = open(workTree, folder, mirrors)
      if (repository && (await holdsFolder(repository))) return repository
    }
    const repository = open(innermost, folder, mirrors)
    return repository ?? { missing: `the file .git in ${innermost.top} leads to no repository` }
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
    return { missing: `the repository cannot be opened (${code ?? message})` }
  }
}

/**
 * @param {import('./find-work-trees.js').WorkTree} workTree
 * @param {string} folder
 * @param {import('./make-mirror.js').Mirror[]} mirrors
 * @returns {Repository | undefined}
 */
function open({ top, folders }, folder, mirrors) {
  if (!folders) return undefined
  const mirror = makeMirror(folders)
  mirrors.push(mirror)
  const path = relative(top, folder).split(sep).join('/')
  return {
    top,
    prefix: path === '' ? '' : `${path}/`,
    isPartial: isPartial(join(folders.common, 'objects', 'pack')),
    read: (args, input) => runGit(mirror, args, input),
    git: async (...args) => (await runGit(mirror, args)).toString().trim(),
  }
}

/**
 * Whether what is in a folder of packs was fetched with a filter.
 * @param {string} packs
 */
function isPartial(packs) {
  return isFolder(packs) && readdirSync(packs).some((name) => name.endsWith('.promisor'))
}

/**
 * Whether the last commit has the folder with files in it; a submodule, of which it has but the name, is no such one.
 * @param {Repository} repository
 */
async function holdsFolder({ git, prefix }) {
  try {
    return (await git('ls-tree', '--full-tree', 'HEAD', '--', prefix.slice(0, -1))).startsWith('040000 tree ')
  } catch (error) {
    if (error instanceof GitError) return false
    throw error
  }
}
