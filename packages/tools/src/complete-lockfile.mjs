/**
 * Adds to package-lock.json the optional platform packages that it names but does not describe.
 *
 * A registry that lacks the binaries of some platforms makes `npm install` write a lockfile without them, and `npm ci`
 * then refuses it on every machine. It also leaves them without the hash that `npm ci` compares a download with: the
 * registry is asked for it, and an entry stays as it is where it does not answer. Run this after each change of
 * dependencies: `npm run lockfile`.
 * With --check nothing is written; the exit code is 1 when something is missing.
 */
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/**
 * The part of package-lock.json that counts here.
 * @typedef {object} Entry
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [optionalDependencies]
 *
 * @typedef {{ packages: Record<string, Entry> }} Lockfile
 */

const OS = ['darwin', 'android', 'freebsd', 'openharmony', 'linux']
const CPU = ['arm64', 'x64', 'ia32', 's390x', 'ppc64', 'riscv64', 'loong64', 'wasm32', 'arm']

/**
 * Platform of a package by its name, as `@swc/core-linux-arm64-musl`.
 * @param {string} name
 */
function platformOf(name) {
  const os = /win(?:32|dows)/.test(name.replace('darwin', ''))
    ? 'win32'
    : (OS.find((word) => name.includes(word)) ?? 'linux')
  const cpu = CPU.find((word) => name.includes(word)) ?? 'x64'
  return { cpu: [cpu], os: [os], ...(name.includes('musl') && { libc: ['musl'] }) }
}

/**
 * Optional dependencies with an exact version that the lockfile has no entry for.
 * @param {Lockfile} lock
 */
export function missingEntries(lock) {
  const missing = new Map()
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const nested = `${path}/node_modules/${name}`
      const hoisted = `node_modules/${name}`
      if (lock.packages[nested] || !/^\d/.test(version)) continue
      // A hoisted entry of another version leaves this one out, so it needs a nested entry of its own.
      if (lock.packages[hoisted]?.version === version) continue
      missing.set(lock.packages[hoisted] || missing.has(hoisted) ? nested : hoisted, { name, version })
    }
  }
  return missing
}

/**
 * The lockfile with those entries, sorted as npm sorts it.
 * @param {Lockfile} lock
 */
export function completeLockfile(lock) {
  /** @type {Record<string, Entry>} */
  const packages = { ...lock.packages }
  for (const [path, { name, version }] of missingEntries(lock)) {
    packages[path] = { version, optional: true, ...platformOf(name) }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) =>
    a === b ? 0 : a.localeCompare(b, 'en') < 0 ? -1 : 1,
  )
  return { ...lock, packages: Object.fromEntries(sorted) }
}

/**
 * The hash of a package as the registry has it; undefined if it does not answer, or lacks the package.
 * @param {string} name
 * @param {string} version
 */
async function askRegistry(name, version) {
  const args = ['view', `${name}@${version}`, 'dist.integrity']
  const { stdout } = await promisify(execFile)('npm', args).catch(() => ({ stdout: '' }))
  return stdout.trim() || undefined
}

/**
 * The lockfile with the hash of each optional package that has none, as far as `ask` knows it.
 * @template {Lockfile} T
 * @param {T} lock
 * @param {(name: string, version: string) => Promise<string | undefined>} [ask]
 * @returns {Promise<T>}
 */
export async function withIntegrity(lock, ask = askRegistry) {
  const packages = { ...lock.packages }
  for (const [path, entry] of Object.entries(packages)) {
    if (!entry.optional || !entry.version || entry.integrity) continue
    const integrity = await ask(path.slice(path.lastIndexOf('node_modules/') + 13), entry.version)
    // Where npm writes it: right behind the version.
    if (integrity) packages[path] = Object.assign({ version: entry.version, integrity }, entry)
  }
  return { ...lock, packages }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = new URL('../../../package-lock.json', import.meta.url)
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = [...missingEntries(lock).keys()]
  if (process.argv.includes('--check')) {
    for (const path of missing) console.error(`missing in package-lock.json: ${path}`)
    process.exitCode = missing.length > 0 ? 1 : 0
  } else {
    writeFileSync(file, `${JSON.stringify(await withIntegrity(completeLockfile(lock)), null, 2)}\n`)
    console.log(`package-lock.json: ${missing.length} entries added`)
  }
}
