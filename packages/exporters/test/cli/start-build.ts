import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { CONTENT, type Result, readTree, temporary, writeContent } from './run.ts'

const START = fileURLToPath(new URL('../../dist/cli/start.js', import.meta.url))
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))

export interface Started {
  readonly child: ChildProcess
  readonly done: Promise<Result>
}

interface Options {
  /** JavaScript that runs in the process before the command does: a fault that is waiting to happen. */
  readonly fault?: string
  /** Kilobytes that a file can have. */
  readonly fileLimit?: number
}

/** Starts `topasked build` for the folder `faq` in `dir` as one process of its own, so that a signal reaches it. */
export function startBuild(dir: string, options: Options = {}): Started {
  const build = ['build', '--content', join(dir, 'faq'), '--out', join(dir, 'out')]
  return start([...build, '--channels', 'feed,intranet', '--as-of', '2026-02-01'], options)
}

/** Starts the command as one process of its own. */
export function start(call: readonly string[], { fault, fileLimit }: Options = {}): Started {
  const preload = fault ? ['--import', `data:text/javascript,${encodeURIComponent(fault)}`] : []
  const node = [process.execPath, ...preload, START]
  const args = [...node, ...call]
  // POSIX counts file sizes in blocks of 512 bytes.
  const limited = ['sh', '-c', `ulimit -f ${(fileLimit ?? 0) * 2}; exec "$0" "$@"`, ...args]
  const [program = '', ...rest] = fileLimit === undefined ? args : limited
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    NO_COLOR: '1',
    GITHUB_ACTIONS: '',
    TOPASKED_CACHE: 'off',
  }
  const child = spawn(program, rest, { cwd: PACKAGE, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.on('data', (chunk: Buffer) => {
      said[name] += chunk.toString('utf8')
    })
  const done = new Promise<Result>((resolve) => {
    child.once('close', (code) => resolve({ code, ...said }))
  })
  return { child, done }
}

/** Waits until the build has opened its stage beside the target, or has ended without one. */
export async function untilStaged(dir: string, { child }: Started): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    if (readdirSync(dir).some((name) => name.startsWith('.out.topasked-stage-'))) return
    await setTimeout(2)
  }
}

/** Edits the content in `dir`, so that the files of the tree change. */
export function edit(dir: string, words: string): void {
  const before = CONTENT['questions/renew.md'] ?? ''
  writeContent(join(dir, 'faq'), { 'questions/renew.md': before.replace('Log in.', words) })
}

export interface Published {
  /** Holds `faq`, edited since, and the tree `out`; nothing else. */
  readonly dir: string
  readonly before: Readonly<Record<string, string>>
  /** How long a build is at work, from its stage to its end. */
  readonly milliseconds: number
}

const original = mkdtempSync(join(tmpdir(), 'topasked-cli-'))
let milliseconds = 0
beforeAll(async () => {
  edit(original, 'The first words.')
  const build = startBuild(original)
  await untilStaged(original, build)
  const staged = performance.now()
  const { code, stderr } = await build.done
  if (code !== 0) throw new Error(stderr)
  milliseconds = performance.now() - staged
}, 120_000)
afterAll(() => rmSync(original, { recursive: true, force: true }))

/** A published tree whose content says "The next words." by now, in a folder of its own or in `dir`. */
export function published(dir = temporary()): Published {
  cpSync(original, dir, { recursive: true })
  edit(dir, 'The next words.')
  return { dir, before: readTree(join(dir, 'out')), milliseconds }
}

/** For a fault: replaces functions of node:fs by ones that fail at a place. */
export function faultIn(lines: string): string {
  return `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; ${lines}; syncBuiltinESMExports()`
}
