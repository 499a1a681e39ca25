#!/usr/bin/env node
// The topasked command. Runs the built packages; in a working copy where they are not built, the sources themselves.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(built) && !process.env.TOPASKED_FROM_SOURCE) {
  const { main } = await import(built.href)
  process.exitCode = await main(process.argv.slice(2))
} else {
  const source = fileURLToPath(new URL('../src/cli/start.ts', import.meta.url))
  const tsx = import.meta.resolve('tsx')
  const args = ['--conditions=@topasked/source', '--import', tsx, source, ...process.argv.slice(2)]
  const { status, signal } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (signal) process.kill(process.pid, signal)
  process.exitCode = status ?? 3
}
