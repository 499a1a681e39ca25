/** Finds a Chromium for the browser tests, or installs Debian's where that is possible. */
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function find() {
  const given = process.env.TOPASKED_CHROMIUM
  if (given) return isExecutable(given) ? given : undefined
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find(
    isExecutable,
  )
}

/** `[]` as root, `['sudo', '-n']` where sudo asks for nothing, undefined where neither is so. */
function privilege() {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined
}

/** @param {readonly string[]} prefix */
function install(prefix) {
  /** @param {string[]} args */
  const apt = (...args) => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args]
    execFileSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
}

/** Path of a browser, or undefined when there is none and none can be installed. */
export function findBrowser() {
  const found = find()
  if (found) return found
  const prefix = privilege()
  if (!prefix) return undefined
  console.log('No Chromium found: installing it for the browser tests')
  try {
    install(prefix)
  } catch (error) {
    console.error(`Chromium could not be installed: ${error instanceof Error ? error.message : error}`)
  }
  return find()
}
