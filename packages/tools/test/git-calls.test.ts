import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const FOLDERS = [
  'packages/schema/src',
  'packages/content/src',
  'packages/exporters/src',
  'packages/exporters/bin',
  'packages/site/src',
  'packages/site/plugin',
  'packages/tools/src',
]

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm

/** All code that runs when somebody uses the command, builds or publishes: path -> text, without comments. */
const SOURCES = [
  'packages/site/docusaurus.config.ts',
  ...FOLDERS.flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
  ),
].map((path) => [path, readFileSync(`${ROOT}${path}`, 'utf8').replaceAll(COMMENT, '')] as const)

/** Paths of the sources that a pattern is found in, sorted. */
const having = (pattern: RegExp) =>
  SOURCES.flatMap(([path, text]) => (pattern.test(text) ? [path] : [])).sort()

test('one place starts git', () => {
  expect(SOURCES.length).toBeGreaterThan(300)
  // The name of a program, or the first word of a command line.
  expect(having(/(['"`])git(?:\.exe)?(?: [^'"`\n]*)?\1/)).toEqual(['packages/content/src/git/run-git.js'])
})

/** What starts programs, and which. Whoever comes to this list starts no git: `withRepository` does. */
const STARTERS: Readonly<Record<string, string>> = {
  'packages/content/src/git/run-git.js': 'git',
  'packages/exporters/bin/build-stale.mjs': 'the compiler',
  'packages/exporters/bin/topasked.mjs': 'Node',
  'packages/exporters/src/cli/site-build.ts': 'Docusaurus',
  'packages/tools/src/ci/command.mjs': 'npm, docker and the command',
  'packages/tools/src/ci/prove-law.mjs': 'Vitest',
  'packages/tools/src/ci/run-limited.mjs': 'the command',
  'packages/tools/src/complete-lockfile.mjs': 'npm',
  'packages/tools/src/find-browser.mjs': 'apt-get',
  'packages/tools/src/pictures.mjs': 'the command',
  'packages/tools/src/run.mjs': 'Turborepo, Biome and Vitest',
}

test('the places that start programs are known', () => {
  expect(having(/child_process|execa|\bzx\b|simple-git|cross-spawn|isomorphic-git/)).toEqual(
    Object.keys(STARTERS),
  )
})

test('what git is asked for in workflows is nothing', () => {
  const folder = `${ROOT}.github/workflows/`
  const lines = readdirSync(folder).flatMap((name) => readFileSync(`${folder}${name}`, 'utf8').split('\n'))
  expect(lines.filter((line) => /(?:run:|^\s*-?)\s*git\s/.test(line))).toEqual([])
})
