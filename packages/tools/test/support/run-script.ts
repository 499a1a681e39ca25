import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export interface ScriptResult {
  readonly code: number | null
  /** What it printed, on both streams. */
  readonly said: string
  readonly outputs: Readonly<Record<string, string>>
}

/** A folder that is gone after the test. */
export function temporary(): string {
  const dir = mkdtempSync(join(tmpdir(), 'topasked-ci-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** Runs a script of src/ci as a workflow would, with nothing of GitHub's environment but what is given. */
export async function runScript(name: string, env: Record<string, string> = {}): Promise<ScriptResult> {
  const path = fileURLToPath(new URL(`../../src/ci/${name}.mjs`, import.meta.url))
  const output = join(temporary(), 'output')
  writeFileSync(output, '')
  const own = Object.entries(process.env).filter(([key]) => !/^(GITHUB_|GH_|TOPASKED_)/.test(key))
  const child = spawn(process.execPath, [path], {
    env: { ...Object.fromEntries(own), GITHUB_OUTPUT: output, NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
    })
  const code = await new Promise<number | null>((done) => child.once('close', done))
  const lines = readFileSync(output, 'utf8').trim().split('\n').filter(Boolean)
  const outputs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)))
  return { code, said, outputs }
}

/** A server on the loopback interface that is gone after the test; gives its address. */
export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
