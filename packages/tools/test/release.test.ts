import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { licenceList } from '../src/licences.mjs'
import { nextVersion, releaseChanges, withVersion } from '../src/release.mjs'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const FOLDERS: readonly string[] = JSON.parse(read('package.json')).workspaces

test.each([
  ['0.1.9', 'patch', '0.1.10'],
  ['0.1.9', 'minor', '0.2.0'],
  ['0.1.9', 'major', '1.0.0'],
])('%s, %s: %s', (version, step, next) => {
  expect(nextVersion(version, step)).toBe(next)
})

test('another step is refused', () => {
  expect(() => nextVersion('0.1.0', 'huge')).toThrow('major, minor or patch')
})

test('the unreleased part gets the version; an empty one is refused', () => {
  const text = '# Changelog\n\n## Unreleased\n\n### Added\n\n- x\n\n## 0.1.0 (2026-01-01)\n'
  const released = releaseChanges(text, '0.2.0', '2026-02-03')
  expect(released).toBe(text.replace('## Unreleased\n', '## Unreleased\n\n## 0.2.0 (2026-02-03)\n'))
  expect(() => releaseChanges(released, '0.3.0', '2026-02-04')).toThrow('nothing under')
})

test('every package and the lockfile get the version, other packages keep theirs', () => {
  const lock = withVersion(JSON.parse(read('package-lock.json')), '7.8.9')
  const own = Object.entries(lock.packages ?? {}).filter(([, { version }]) => version === '7.8.9')
  expect(own.map(([path]) => path).sort()).toEqual(['', ...FOLDERS].sort())
  const { version, dependencies } = withVersion(JSON.parse(read('packages/exporters/package.json')), '7.8.9')
  expect([version, dependencies?.['@topasked/schema'], dependencies?.vfile]).toEqual([
    '7.8.9',
    '7.8.9',
    '6.0.3',
  ])
})

test('the packages have one version', () => {
  const versions = ['.', ...FOLDERS].map((folder) => JSON.parse(read(`${folder}/package.json`)).version)
  expect(new Set(versions).size).toBe(1)
})

test('the list of licences is up to date', () => {
  expect(read('docs/licences.md')).toBe(licenceList())
})
