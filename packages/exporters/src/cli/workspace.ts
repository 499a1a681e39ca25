import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withRepository } from '@topasked/content'

/** Whether this code runs from its TypeScript sources; the site's build must then do so too. */
export const FROM_SOURCE = import.meta.url.endsWith('.ts')

function packageFolder(name: string): string | undefined {
  const require = createRequire(import.meta.url)
  try {
    return realpathSync(dirname(require.resolve(`${name}/package.json`)))
  } catch {
    return undefined
  }
}

/** The folder of the site package; undefined if it is not installed. */
export function siteFolder(): string | undefined {
  return packageFolder('@topasked/site')
}

/** The content of the workspace: the folder named by `topasked.content` in the content package's package.json. */
export function defaultContent(): string {
  const folder = packageFolder('@topasked/content')
  if (!folder) return 'faq'
  const { topasked } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return resolve(folder, topasked?.content ?? 'faq')
}

/** The default folder of the published tree. */
export function defaultOut(): string {
  return join(siteFolder() ?? process.cwd(), 'build')
}

/**
 * The cache for finished documents: TOPASKED_CACHE, or a folder inside node_modules. Undefined if there is none or
 * TOPASKED_CACHE is `off`.
 */
export function cacheFolder(): string | undefined {
  const given = process.env.TOPASKED_CACHE
  if (given === 'off') return undefined
  if (given) return resolve(given)
  for (let dir = dirname(fileURLToPath(import.meta.url)); dir !== dirname(dir); dir = dirname(dir)) {
    const modules = basename(dir) === 'node_modules' ? dir : join(dir, 'node_modules')
    if (existsSync(join(modules, '@topasked'))) return join(modules, '.cache', 'topasked')
  }
  return undefined
}

/** The version of the command, from its package.json. */
export function toolVersion(): string {
  const require = createRequire(import.meta.url)
  const { version } = require(fileURLToPath(new URL('../../package.json', import.meta.url))) as {
    version: string
  }
  return version
}

/** The root of the repository that contains `dir`; the current folder if there is none. */
export async function repositoryRoot(dir: string): Promise<string> {
  return withRepository(dir, async (found) => ('missing' in found ? process.cwd() : found.top))
}
