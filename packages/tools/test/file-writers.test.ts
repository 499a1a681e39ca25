import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const PACKAGES = fileURLToPath(new URL('../../', import.meta.url))

/** Functions of node:fs that delete, move or overwrite. */
const WRITES =
  /^(?:rm|rmdir|unlink|rename|truncate|ftruncate|write|writev|writeFile|appendFile|copyFile|cp|open|createWriteStream|link|symlink)(?:Sync)?$/

/**
 * Who deletes, moves or overwrites files, with which functions, and why nothing of anybody's can be lost by it. Content
 * is changed by `guarded-files.ts`, a published tree by what stands in `output/`: use these before you add a line.
 */
const WRITERS: Readonly<Record<string, readonly [names: string, because: string]>> = {
  'tools/src/write-rule-reference.ts': ['writeFileSync', 'a file of this repository that is generated'],
  'content/src/edit/guarded-files.ts': [
    'open renameSync rm unlinkSync',
    'only a file that holds what was read',
  ],
  'content/src/fonts/installed-fonts.ts': ['openSync', 'opens files to read them'],
  'content/src/git/make-mirror.js': [
    'copyFileSync rmSync symlinkSync writeFileSync',
    'in a folder that it has made itself; links in it go, what they lead to stays',
  ],
  'content/src/read/read-file.ts': ['openSync', 'opens files to read them'],
  'exporters/bin/build-stale.mjs': ['renameSync rmSync', 'dist is generated'],
  'exporters/src/channels/pdf/pdf-file/document-cache.ts': [
    'openSync renameSync rmSync writeFileSync',
    'only a file that begins as ours do',
  ],
  'exporters/src/cli/check.ts': ['appendFile', 'adds to the summary of a step in GitHub'],
  'exporters/src/cli/content-at.ts': ['rm writeFile', 'in a folder that it has made itself'],
  'exporters/src/cli/diff.ts': ['writeFile', 'new files only: it never opens one that is there'],
  'exporters/src/output/output-lock.ts': [
    'link rename rm rmSync writeFile',
    'a lock that it holds, or that nobody does',
  ],
  'exporters/src/output/owned-tree.ts': ['rmdir unlink', 'only a file that its manifest lists with its hash'],
  'exporters/src/output/recover-output.ts': ['rename rm', 'moves a tree; deletes a stage, by its exact name'],
  'exporters/src/output/stage-output.ts': [
    'renameSync rmSync',
    'moves a proved tree; deletes a stage that it has made',
  ],
  'exporters/src/output/sync-tree.ts': ['open openSync', 'opens files to have them written to the disk'],
  'exporters/src/output/write-tree.ts': ['rm writeFile', 'in a stage that it has made'],
  'schema/scripts/emit.ts': ['writeFileSync', 'files of this repository that are generated'],
  'site/plugin/bundled-packages.ts': ['writeFileSync', 'a file that the list of licences asks for'],
  'site/plugin/preload-fonts.ts': ['writeFile', 'into the folder of the build, which Docusaurus has emptied'],
  'site/plugin/preview-files.ts': ['writeFile', 'into the folder of generated files'],
  'site/plugin/stamp-pages.ts': [
    'rm writeFile',
    'in the folder of the build: a page that the build has just made',
  ],
  'site/plugin/write-search-indexes.ts': ['writeFile', 'into the folder of the build'],
  'site/plugin/write-service-worker.ts': ['writeFile', 'into the folder of the build'],
  'tools/src/ci/archive.mjs': ['copyFileSync writeFileSync', 'into a folder that is empty'],
  'tools/src/ci/check-links.mjs': ['writeFileSync', 'a report of a workflow'],
  'tools/src/ci/github.mjs': ['appendFileSync', 'adds to files of a workflow'],
  'tools/src/ci/keep-handouts.mjs': ['writeFileSync', 'new files, and the manifest, of a tree just built'],
  'tools/src/ci/preview.mjs': ['writeFileSync', 'reports of a workflow'],
  'tools/src/ci/publish.mjs': ['rmSync', 'the tree of this run of a workflow'],
  'tools/src/complete-lockfile.mjs': ['writeFileSync', 'the lockfile of this repository'],
  'tools/src/licences.mjs': ['writeFileSync', 'a file of this repository that is generated'],
  'tools/src/pictures.mjs': [
    'cpSync rmSync writeFileSync',
    'a folder that it has made itself; pictures that are generated',
  ],
  'tools/src/release.mjs': ['writeFileSync', 'versions and the changelog of this repository'],
  'tools/src/restored-tree.mjs': [
    'rmdirSync unlinkSync',
    'only a file that its manifest listed with its hash',
  ],
  'tools/src/test.mjs': ['rmSync', 'reports of the tests before'],
}

const SOURCE = /^[^/]+\/(?:src|bin|scripts|plugin|[^/]+$).*\.[cm]?[jt]sx?$/
const IMPORT = /import\s+(?:type\s+)?([^'";]*?)\s*from\s*['"](?:node:)?fs(?:\/promises)?['"]/g
/** Ways to node:fs on which names do not tell what is used. */
const UNNAMED = /(?:require|import)\(\s*['"](?:node:)?fs\b|process\.binding|getBuiltinModule/

function sources(): string[] {
  return readdirSync(PACKAGES, { withFileTypes: true }).flatMap(({ name }) =>
    readdirSync(join(PACKAGES, name), { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() &&
          !/[\\/](?:node_modules|dist|build|\.docusaurus)[\\/]/.test(`${entry.parentPath}/`),
      )
      .map((entry) => join(entry.parentPath, entry.name).slice(PACKAGES.length).replaceAll('\\', '/')),
  )
}

/** The functions of node:fs that a source imports to delete, move or overwrite; `*` where it takes all of them. */
function writersIn(text: string): string[] {
  const names = [...text.matchAll(IMPORT)].flatMap(([, clause = '']) => {
    const list = /^\{([\s\S]*)\}$/.exec(clause)?.[1]
    const imported = list?.split(',').map(
      (name) =>
        name
          .trim()
          .replace(/^type /, '')
          .split(' as ')[0] ?? '',
    )
    return imported?.filter((name) => WRITES.test(name)) ?? ['*']
  })
  return [...new Set([...names, ...(UNNAMED.test(text) ? ['*'] : [])])].sort()
}

test('files are deleted, moved and overwritten only where it is known why nothing can be lost', () => {
  const found = sources()
    .filter((path) => SOURCE.test(path))
    .map((path): [string, string] => [path, writersIn(readFileSync(join(PACKAGES, path), 'utf8')).join(' ')])
    .filter(([, names]) => names !== '')
  const known = Object.entries(WRITERS).map(([path, [names]]) => [path, names])
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(known))
})

test.each([
  ["import { readFile, rm as remove } from 'node:fs/promises'", ['rm']],
  ["import { type Stats, unlinkSync,\n  rmSync } from 'fs'", ['rmSync', 'unlinkSync']],
  ["import * as fs from 'node:fs'", ['*']],
  ["import fs from 'fs/promises'", ['*']],
  ["const { rmSync } = require('node:fs')", ['*']],
  ["await (await import('node:fs/promises')).rm(dir)", ['*']],
  ["import { readFileSync } from 'node:fs'", []],
])('%s', (text, names) => {
  expect(writersIn(text)).toEqual(names)
})
