import { withRepository } from '../../content/src/git/with-repository.js'

/**
 * What a git command prints about the repository that holds a folder. The module is taken from its file, since workflows
 * ask before anything is installed. @throws where there is no repository, or the command fails
 * @param {string} dir
 * @param {string[]} args
 */
export function git(dir, ...args) {
  return withRepository(dir, (found) => {
    if ('missing' in found) throw new Error(found.missing)
    return found.git(...args)
  })
}
