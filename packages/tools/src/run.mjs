import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Runs a script to its end with our own output streams; gives its exit code. `node` are options of Node itself.
 * @param {string} bin
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, node?: readonly string[] }} [options]
 */
export function run(bin, args, { env = process.env, cwd = ROOT, node = [] } = {}) {
  const { status, error } = spawnSync(process.execPath, [...node, bin, ...args], {
    cwd,
    env,
    stdio: 'inherit',
  })
  if (error) console.error(error.message)
  return status ?? 1
}

const require = createRequire(import.meta.url)
export const TURBO = require.resolve('turbo/bin/turbo')
export const BIOME = require.resolve('@biomejs/biome/bin/biome')
