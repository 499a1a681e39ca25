/**
 * Chooses what is published: the commit that the run is for, or, for a rollback, an earlier one that TOPASKED_COMMIT names. Only
 * what has been on the main branch is ever published. The output `commit` is its full name.
 */
import { execFileSync } from 'node:child_process'
import { ROOT } from './command.mjs'
import { setOutput } from './github.mjs'

const cwd = process.env.TOPASKED_REPOSITORY || ROOT
/** @param {string[]} args */
const git = (...args) =>
  execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
const wanted = process.env.TOPASKED_COMMIT || process.env.GITHUB_SHA || ''

function find() {
  if (!/^[0-9a-f]{7,40}$/.test(wanted)) return undefined
  try {
    const commit = git('rev-parse', '--verify', `${wanted}^{commit}`)
    git('merge-base', '--is-ancestor', commit, 'refs/remotes/origin/main')
    return commit
  } catch {
    return undefined
  }
}

const commit = find()
if (commit) {
  setOutput('commit', commit)
  console.log(`Publishing ${commit}`)
} else {
  console.error(`${JSON.stringify(wanted)} is no commit of the main branch: nothing is published.`)
  process.exitCode = 1
}
