import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { nativeImport } from './native.cjs'

/** Waits until no other build of this folder runs: two of them would write into the same cache. The lock goes with the process. */
export async function lockBuild(siteDir: string): Promise<void> {
  const { waitForLock } = await nativeImport<typeof import('@topasked/exporters')>('@topasked/exporters')
  const folder = path.join(siteDir, 'node_modules/.cache/topasked')
  mkdirSync(folder, { recursive: true })
  const lock = await waitForLock(path.join(folder, 'build.lock'), 'the build of the site', (line) =>
    console.error(`topasked: ${line}`),
  )
  process.on('exit', () => lock.release())
}
