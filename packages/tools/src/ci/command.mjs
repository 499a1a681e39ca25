/** Runs the commands of the workspace from a step of a workflow. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * How to run a program.
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] beside the environment of this process
 * @property {'show' | 'keep'} [output] `keep` gives what it printed in `stdout` instead of showing it
 * @property {number} [limit] milliseconds
 */

export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
export const TREE =
  process.env.TOPASKED_TREE || fileURLToPath(new URL('../../../site/build', import.meta.url))
const BIN = fileURLToPath(new URL('../../../exporters/bin/topasked.mjs', import.meta.url))

/**
 * Runs a program to its end, without a shell. The code is 124 when the time was up, 127 when there is no such program.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function run(program, args, { env = {}, output = 'show', limit } = {}) {
  const { status, error, stdout } = spawnSync(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(limit !== undefined && { timeout: limit }),
    killSignal: 'SIGTERM',
    stdio: ['ignore', output === 'keep' ? 'pipe' : 'inherit', 'inherit'],
  })
  const reason = /** @type {NodeJS.ErrnoException | undefined} */ (error)?.code
  if (reason === 'ETIMEDOUT') return { code: 124, stdout: '' }
  if (reason === 'ENOENT') return { code: 127, stdout: '' }
  if (error) throw error
  return { code: status ?? 1, stdout }
}

/**
 * Whether a script is what Node was started with, and not imported by a test.
 * @param {string} url
 */
export const isStarted = (url) => url === pathToFileURL(process.argv[1] ?? '').href

/**
 * Runs a script of Node.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const node = (args, options) => run(process.execPath, args, options)

/**
 * Runs the topasked command; a workflow can put another program in its place to rehearse a step.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function topasked(args, options) {
  return node([process.env.TOPASKED_BIN || BIN, ...args], options)
}

/**
 * A module of the workspace run from its sources, for steps that need nothing built.
 * @param {string} path
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function source(path, args, options) {
  return node(['--conditions=@topasked/source', '--import', 'tsx', path, ...args], options)
}

/**
 * A line in the log that GitHub shows on the page of the run. Texts of ours only.
 * @param {'error' | 'warning' | 'notice'} level
 * @param {string} sentence
 */
export function annotate(level, sentence) {
  const escaped = sentence.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  console.log(process.env.GITHUB_ACTIONS ? `::${level}::${escaped}` : `${level}: ${sentence}`)
}
