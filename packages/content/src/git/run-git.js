// @ts-check
import { spawn } from 'node:child_process'
import { devNull } from 'node:os'
import { buffer, text } from 'node:stream/consumers'

/** Git failed, or there is none; the message says which, in a few words. */
export class GitError extends Error {
  /** @override */
  name = 'GitError'
}

/** What git finds in place of our own variables `GIT_*`, which would name other repositories, configuration and programs. */
const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_SYSTEM: devNull,
  GIT_CONFIG_GLOBAL: devNull,
  GIT_ATTR_NOSYSTEM: '1',
  // Objects that a partial clone lacks are not fetched, and nothing else is.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '',
  GIT_TERMINAL_PROMPT: '0',
  // Replacements are in one clone alone: the same commit has the same history everywhere.
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  // The name of a folder may look like a pattern.
  GIT_LITERAL_PATHSPECS: '1',
}

/**
 * Runs git in a mirror: the one place that starts it. It runs there too, so that nothing in the content is taken for git
 * where the path of programs has the current folder in it.
 * @param {import('./make-mirror.js').Mirror} mirror
 * @param {readonly string[]} args
 * @param {string} [input]
 * @returns {Promise<Buffer>} What it prints.
 * @throws {GitError}
 */
export async function runGit({ root, gitDir }, args, input = '') {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name))
  const env = { ...Object.fromEntries(inherited), ...ENVIRONMENT, GIT_DIR: gitDir, GIT_WORK_TREE: root }
  try {
    const git = spawn('git', ['--no-pager', ...args], { cwd: root, env, windowsHide: true })
    /** @type {Promise<number | null>} */
    const ended = new Promise((done, failed) => git.once('error', failed).once('close', done))
    // Git that ends early reads no more; its code says why.
    git.stdin.on('error', () => {}).end(input)
    const [code, output, said] = await Promise.all([ended, buffer(git.stdout), text(git.stderr)])
    if (code === 0) return output
    throw new GitError(`git ${args[0]} failed: ${firstLine(said)}`)
  } catch (error) {
    if (error instanceof GitError) throw error
    throw new GitError('git cannot be started', { cause: error })
  }
}

/** @param {string} said */
function firstLine(said) {
  return (said.split('\n', 1)[0] ?? '').replace(/\p{Cc}/gu, ' ').slice(0, 200)
}
