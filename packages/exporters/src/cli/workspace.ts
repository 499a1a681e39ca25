import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withRepository } from '@topasked/content'

/** Whether this code runs from its TypeScript sources: then the site's build has to, too. */
export const FROM_SOURCE = import.meta.url.endsWith('.ts')

function packageFolder(name: string): string | undefined {
  const require = createRequire(import.meta.url)
  try {
    return realpathSync(dirname(require.resolve(`${name}/package.json`)))
  } catch {
    return undefined
  }
}

/** Folder of the site package; undefined where it is not installed. */
export function siteFolder(): string | undefined {
  return packageFolder('@topasked/site')
}

/** The content of the workspace: the folder that `topasked.content` of the content package names, `faq` at first. */
export function defaultContent(): string {
  const folder = packageFolder('@topasked/content')
  if (!folder) return 'faq'
  const { topasked } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return resolve(folder, topasked?.content ?? 'faq')
}

/** Where the published tree goes unless the call says otherwise. */
export function defaultOut(): string {
  return join(siteFolder() ?? process.cwd(), 'build')
}

/**
 * Where finished documents are kept between builds: TOPASKED_CACHE, or a folder of the installation that nobody commits.
 * Undefined where there is none, or where TOPASKED_CACHE is `off`.
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

/** Version of the command, from its package.json. */
export function toolVersion(): string {
  const require = createRequire(import.meta.url)
  const { version } = require(fileURLToPath(new URL('../../package.json', import.meta.url))) as {
    version: string
  }
  return version
}

/** Root of the repository that holds `dir`; the current folder where there is none. */
export async function repositoryRoot(dir: string): Promise<string> {
  return withRepository(dir, async (found) => ('missing' in found ? process.cwd() : found.top))
}
