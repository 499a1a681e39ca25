import { createHash } from 'node:crypto'
import { readFileSync, rmdirSync, unlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { ROOT, run, TURBO } from './run.mjs'

/**
 * @param {string} tree
 * @returns {{ path: string, sha256: string }[]}
 */
function listed(tree) {
  try {
    return JSON.parse(readFileSync(join(tree, 'manifest.json'), 'utf8')).files
  } catch {
    return []
  }
}

/**
 * @param {string} path
 * @param {string} sha256
 */
function isAsListed(path, sha256) {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex') === sha256
  } catch {
    return false
  }
}

/**
 * Takes a file away, and the folders that are empty then.
 * @param {string} tree
 * @param {string} path
 */
function remove(tree, path) {
  unlinkSync(path)
  for (let folder = dirname(path); folder !== tree; folder = dirname(folder)) {
    try {
      rmdirSync(folder)
    } catch {
      return
    }
  }
}

/**
 * Does `work`, which may write a published tree over the one in `tree`, as Turborepo does with a tree from its cache: the
 * files of the earlier tree stay beside the new ones. Those that are still as the earlier manifest has them, and that the
 * new one does not list, are taken away then. Gives what `work` gives.
 * @template T
 * @param {string} tree
 * @param {() => T} work
 */
export function withoutEarlierFiles(tree, work) {
  const before = listed(tree)
  const result = work()
  const now = new Set(listed(tree).map(({ path }) => path))
  for (const { path, sha256 } of before) {
    const file = join(tree, path)
    const isInside = !relative(tree, file).startsWith('..')
    if (now.size > 0 && isInside && !now.has(path) && isAsListed(file, sha256)) remove(tree, file)
  }
  return result
}

/**
 * `turbo run build` with these arguments; the published tree is one build then, also where it came from the cache.
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv }} options
 */
export function runBuild(args, options) {
  return withoutEarlierFiles(join(ROOT, 'packages/site/build'), () =>
    run(TURBO, ['run', 'build', ...args], options),
  )
}
