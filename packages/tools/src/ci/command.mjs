/** Runs the commands of the workspace from a step of a workflow. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
export const TREE =
  process.env.TOPASKED_TREE || fileURLToPath(new URL('../../../site/build', import.meta.url))
const BIN = fileURLToPath(new URL('../../../exporters/bin/topasked.mjs', import.meta.url))

/**
 * Runs a program to its end, without a shell. `limit` is in milliseconds; `output: 'keep'` gives what it printed in
 * `stdout` instead of showing it. The code is 124 when the time was up, 127 when there is no such program.
 */
export function run(program, args, { env = {}, output = 'show', limit } = {}) {
  const { status, error, stdout } = spawnSync(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: limit,
    killSignal: 'SIGTERM',
    stdio: ['ignore', output === 'keep' ? 'pipe' : 'inherit', 'inherit'],
  })
  if (error?.code === 'ETIMEDOUT') return { code: 124, stdout: '' }
  if (error?.code === 'ENOENT') return { code: 127, stdout: '' }
  if (error) throw error
  return { code: status ?? 1, stdout }
}

/** Whether a script is what Node was started with, and not imported by a test. */
export const isStarted = (url) => url === pathToFileURL(process.argv[1] ?? '').href

/** Runs a script of Node. */
export const node = (args, options) => run(process.execPath, args, options)

/** Runs the topasked command; a workflow can put another program in its place to rehearse a step. */
export function topasked(args, options) {
  return node([process.env.TOPASKED_BIN || BIN, ...args], options)
}

/** A module of the workspace run from its sources, for steps that need nothing built. */
export function source(path, args, options) {
  return node(['--conditions=@topasked/source', '--import', 'tsx', path, ...args], options)
}

/** A line in the log that GitHub shows on the page of the run. Texts of ours only. */
export function annotate(level, sentence) {
  const escaped = sentence.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  console.log(process.env.GITHUB_ACTIONS ? `::${level}::${escaped}` : `${level}: ${sentence}`)
}
