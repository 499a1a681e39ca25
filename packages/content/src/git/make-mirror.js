// @ts-check
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isFile, isFolder, readSmall } from './find-work-trees.js'

/**
 * A git folder that has the commits and branches of a repository and nothing of its configuration.
 * @typedef {object} Mirror
 * @property {string} root A work tree without a file: the folder to run git in.
 * @property {string} gitDir
 * @property {() => void} remove
 */

/** Folders and files of a repository that a mirror has too: what they hold is data, never a program or configuration. */
const LINKED = ['objects', 'refs', 'logs', 'reftable']
const COPIED = ['HEAD', 'FETCH_HEAD', 'ORIG_HEAD', 'MERGE_HEAD', 'packed-refs', 'shallow']

/** All of the configuration that has to be known to read a repository: how it names objects and where it keeps branches. */
const EXTENSION = /^[ \t]*(?:\[extensions\][ \t]*)?(objectformat|refstorage)[ \t]*=[ \t]*(\w+)[ \t]*$/gim

/**
 * Makes a mirror of a repository in a temporary folder. Configuration is what makes git run programs (for signatures,
 * hooks, filters, pagers, editors, file system monitors, remotes), and each version has more such keys. Where there is
 * none, no list of them has to be kept, and what git says depends on the commits alone.
 * @param {import('./find-work-trees.js').GitFolders} folders
 * @returns {Mirror}
 */
export function makeMirror({ own, common }) {
  const root = mkdtempSync(join(tmpdir(), 'topasked-git-'))
  const remove = () => rmSync(root, { recursive: true, force: true })
  try {
    const shared = join(root, '.git')
    mkdirSync(shared)
    share(common, shared)
    writeFileSync(join(shared, 'config'), configOf(common))
    if (own === common) return { root, gitDir: shared, remove }
    const gitDir = join(shared, 'worktrees', 'own')
    mkdirSync(gitDir, { recursive: true })
    share(own, gitDir)
    writeFileSync(join(gitDir, 'commondir'), '../..\n')
    return { root, gitDir, remove }
  } catch (error) {
    remove()
    throw error
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function share(from, to) {
  for (const name of LINKED)
    if (isFolder(join(from, name))) symlinkSync(join(from, name), join(to, name), 'junction')
  for (const name of COPIED) if (isFile(join(from, name))) copyFileSync(join(from, name), join(to, name))
}

/** @param {string} common */
function configOf(common) {
  const given = readSmall(join(common, 'config')).matchAll(EXTENSION)
  const extensions = Array.from(given, ([, name, value]) => `\t${name} = ${value}\n`)
  // Versions of git before 2.32 read the user's configuration whatever they are told; this one is read after it.
  const config = '[core]\n\trepositoryformatversion = 1\n[log]\n\tshowSignature = false\n'
  return `${config}${extensions.length > 0 ? `[extensions]\n${extensions.join('')}` : ''}`
}
