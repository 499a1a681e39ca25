import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

const home = join(ROOT, 'packages/content')
/** The content folder of the workspace. */
export const CONTENT = join(
  home,
  JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).topasked.content,
)

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
