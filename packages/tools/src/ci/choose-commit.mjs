/**
 * Chooses what is published: the commit that the run is for, or, for a rollback, an earlier one that TOPASKED_COMMIT names. Only
 * what has been on the main branch is ever published. The output `commit` is its full name.
 */
import { git } from '../git.mjs'
import { ROOT } from './command.mjs'
import { setOutput } from './github.mjs'

const repository = process.env.TOPASKED_REPOSITORY || ROOT
const wanted = process.env.TOPASKED_COMMIT || process.env.GITHUB_SHA || ''

async function find() {
  if (!/^[0-9a-f]{7,40}$/.test(wanted)) return undefined
  try {
    const commit = await git(repository, 'rev-parse', '--verify', `${wanted}^{commit}`)
    await git(repository, 'merge-base', '--is-ancestor', commit, 'refs/remotes/origin/main')
    return commit
  } catch {
    return undefined
  }
}

const commit = await find()
if (commit) {
  setOutput('commit', commit)
  console.log(`Publishing ${commit}`)
} else {
  console.error(`${JSON.stringify(wanted)} is not a commit on the main branch: nothing is published.`)
  process.exitCode = 1
}
