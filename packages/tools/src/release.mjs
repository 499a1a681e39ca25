/**
 * `npm run release -- major|minor|patch`: one version for the command, the packages and the tree they make. Takes what
 * stands under "Unreleased" in CHANGELOG.md, gives it the new version and the day of the last commit, and writes the
 * version into every package.json and the lockfile. Commits and tags nothing: it says how. The version of the feed
 * format is another one (`feed/v1/`): a change that breaks a reader of it needs a new folder beside the old.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { git } from './git.mjs'
import { ROOT } from './run.mjs'

/**
 * A package.json, or an entry of the lockfile.
 * @typedef {object} Described
 * @property {string} [version]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 */

/** The folders of the workspace: the root, and those it names. */
const PACKAGES = ['', ...JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).workspaces]

/**
 * The version after `version`. @throws for another word than major, minor, patch
 * @param {string} version
 * @param {string | undefined} step
 */
export function nextVersion(version, step) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (step === 'major') return `${major + 1}.0.0`
  if (step === 'minor') return `${major}.${minor + 1}.0`
  if (step === 'patch') return `${major}.${minor}.${patch + 1}`
  throw new Error('choose a version step: npm run release -- major, minor or patch')
}

/**
 * The change log with its unreleased part under a version. @throws when nothing stands there
 * @param {string} text
 * @param {string} version
 * @param {string} day
 */
export function releaseChanges(text, version, day) {
  const heading = /^## Unreleased[ \t]*$/m.exec(text)
  const after = heading ? text.slice(heading.index + heading[0].length) : ''
  if (!heading || after.split(/^## /m)[0]?.trim() === '')
    throw new Error(
      'CHANGELOG.md has nothing under "## Unreleased": describe what changes for editors and readers',
    )
  return text.replace(heading[0], `## Unreleased\n\n## ${version} (${day})`)
}

/**
 * A package.json or lockfile, as data, with the version of our own packages set.
 * @param {Described & { packages?: Record<string, Described> }} data
 * @param {string} version
 * @returns {Described & { packages?: Record<string, Described> }}
 */
export function withVersion(data, version) {
  /** @param {string} name */
  const own = (name) => name.startsWith('@topasked/')
  /** @param {Record<string, string>} dependencies */
  const bump = (dependencies) =>
    Object.fromEntries(
      Object.entries(dependencies).map(([name, range]) => [name, own(name) ? version : range]),
    )
  /** @param {Described} value */
  const entry = (value) => ({
    ...value,
    ...(value.version && { version }),
    ...(value.dependencies && { dependencies: bump(value.dependencies) }),
    ...(value.devDependencies && { devDependencies: bump(value.devDependencies) }),
  })
  if (!data.packages) return entry(data)
  const packages = Object.entries(data.packages).map(([path, value]) => [
    path,
    PACKAGES.includes(path) ? entry(value) : value,
  ])
  return { ...data, version, packages: Object.fromEntries(packages) }
}

/**
 * @param {string} root
 * @param {string | undefined} step
 */
async function release(root, step) {
  /** @param {string} path */
  const read = (path) => readFileSync(join(root, path), 'utf8')
  const version = nextVersion(JSON.parse(read('package.json')).version, step)
  const day = await git(root, 'log', '-1', '--format=%cs')
  const changes = releaseChanges(read('CHANGELOG.md'), version, day)
  for (const path of [...PACKAGES.map((folder) => join(folder, 'package.json')), 'package-lock.json'])
    writeFileSync(
      join(root, path),
      `${JSON.stringify(withVersion(JSON.parse(read(path)), version), null, 2)}\n`,
    )
  writeFileSync(join(root, 'CHANGELOG.md'), changes)
  console.log(`Version ${version}. After a look at it:
  git commit -am "Release ${version}"
  git tag -s v${version} && git push --follow-tags`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await release(process.cwd(), process.argv[2])
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
}
