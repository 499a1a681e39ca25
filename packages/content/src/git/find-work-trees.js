// @ts-check
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** What git takes a `.git` file to have at most. */
const MAX_BYTES = 1 << 20

/**
 * A folder that has a `.git`.
 * @typedef {object} WorkTree
 * @property {string} top The folder.
 * @property {GitFolders | undefined} folders Undefined where its `.git` leads to no repository.
 */

/**
 * Where git keeps what it knows of a work tree.
 * @typedef {object} GitFolders
 * @property {string} own What belongs to this work tree alone, as its HEAD.
 * @property {string} common What belongs to all work trees of the repository; the same as `own` in most of them.
 */

/**
 * Every work tree that a folder lies in, the innermost first. Only a `.git` counts: a bare repository, which is made of
 * ordinary files and so can come with any pull request, is never taken for one. Nothing is run.
 * @param {string} folder Absolute, without symbolic links.
 * @returns {WorkTree[]}
 */
export function findWorkTrees(folder) {
  const parent = dirname(folder)
  const outer = parent === folder ? [] : findWorkTrees(parent)
  const path = join(folder, '.git')
  if (isFile(path)) return [{ top: folder, folders: foldersOf(linkIn(path)) }, ...outer]
  // As git does, a folder of that name which is no repository is passed over.
  const folders = foldersOf(path)
  return folders ? [{ top: folder, folders }, ...outer] : outer
}

/** @param {string} path */
export const isFile = (path) => statsOf(path)?.isFile() ?? false

/** @param {string} path */
export const isFolder = (path) => statsOf(path)?.isDirectory() ?? false

/**
 * The text of one of git's own small files; empty where there is none, or one that is too large to be real.
 * @param {string} path
 */
export function readSmall(path) {
  const stats = statsOf(path)
  return stats?.isFile() && stats.size <= MAX_BYTES ? readFileSync(path, 'utf8') : ''
}

/**
 * Undefined where there is nothing, or nothing that can be looked at, as with a link that leads to itself.
 * @param {string} path
 */
function statsOf(path) {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/**
 * The path that a `.git` file of a linked work tree or a submodule holds.
 * @param {string} path
 */
function linkIn(path) {
  const [, target] = /^gitdir: (.+?)[\r\n]*$/s.exec(readSmall(path)) ?? []
  return target && resolve(dirname(path), target)
}

/**
 * @param {string | undefined} path
 * @returns {GitFolders | undefined}
 */
function foldersOf(path) {
  if (path === undefined || !isFile(join(path, 'HEAD'))) return undefined
  const own = realpathSync.native(path)
  const common = resolve(own, readSmall(join(own, 'commondir')).trim())
  const isWhole = isFolder(join(common, 'objects')) && isFolder(join(common, 'refs'))
  return isWhole ? { own, common } : undefined
}
