import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))
export const TSC = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace(/package\.json$/, 'bin/tsc')

/** A folder until the tests of the file are over. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'topasked-feed-client-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** The package with its `dist`, compiled from the sources of now, in a folder of its own. */
export function buildPackage(): string {
  const dir = temporaryFolder()
  cpSync(PACKAGE, dir, { recursive: true, filter: (path) => !/(node_modules|dist|test-results)$/.test(path) })
  const args = [TSC, '-p', join(PACKAGE, 'tsconfig.build.json'), '--outDir', join(dir, 'dist')]
  execFileSync(process.execPath, args)
  return dir
}
