/** What the workspace's tasks depend on beside their files, so that Turborepo never serves yesterday's tree. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { CONTENT } from './content-folder.mjs'
import { git } from './git.mjs'

function today() {
  const catalog = parse(readFileSync(join(CONTENT, 'faq.yaml'), 'utf8'))
  const timeZone = catalog?.timeZone ?? 'UTC'
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date())
}

/**
 * @param {() => string} get
 * @param {string} fallback
 */
function attempt(get, fallback) {
  try {
    return get()
  } catch {
    return fallback
  }
}

/** The environment for `turbo run`: the version of Node, the resolved as-of date and the commit are inputs of the tasks. */
export async function taskEnvironment() {
  return {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    TOPASKED_NODE: process.version,
    TOPASKED_AS_OF:
      process.env.TOPASKED_AS_OF ||
      attempt(
        today,
        attempt(() => new Date().toISOString().slice(0, 10), ''),
      ),
    TOPASKED_HEAD: await git(CONTENT, 'rev-parse', 'HEAD').catch(() => 'none'),
  }
}
