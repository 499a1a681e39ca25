#!/usr/bin/env node
// The topasked command. Runs the built packages; in the workspace it first builds those that are stale.
// TOPASKED_FROM_SOURCE=1 runs the sources directly.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SOURCE = new URL('../src/cli/start.ts', import.meta.url)

if (process.env.TOPASKED_FROM_SOURCE) {
  const tsx = import.meta.resolve('tsx')
  const args = [
    '--conditions=@topasked/source',
    '--import',
    tsx,
    fileURLToPath(SOURCE),
    ...process.argv.slice(2),
  ]
  const { status, signal } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (signal) process.kill(process.pid, signal)
  process.exitCode = status ?? 3
} else {
  if (existsSync(SOURCE)) {
    const { buildStale } = await import('./build-stale.mjs')
    buildStale(['schema', 'content', 'exporters'])
  }
  const { main } = await import('../dist/cli/main.js')
  process.exitCode = await main(process.argv.slice(2))
}
