import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from '@topasked/schema'
import { vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { readTree } from './run.ts'

export interface Called {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line in this process, which is quicker than a process of its own. */
export async function call(...args: readonly string[]): Promise<Called> {
  const out: string[] = []
  const err: string[] = []
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0)
  try {
    const code = await main(args)
    return {
      code,
      stdout: out.join(''),
      stderr: err.join('').replace(/^topasked: history is not available.*\n/, ''),
    }
  } finally {
    stdout.mockRestore()
    stderr.mockRestore()
  }
}

/** What `topasked check` finds: exit code, and one line for each error and warning. */
export async function check(dir: string, asOf: string): Promise<{ code: number; found: string[] }> {
  const { code, stdout } = await call('check', '--content', dir, '--as-of', asOf, '--format', 'json')
  const messages: readonly Message[] = JSON.parse(stdout)
  const found = messages
    .filter(({ severity }) => severity !== 'note')
    .map(({ file, line, rule }) => `${file}:${line} ${rule}`)
  return { code, found }
}

/** A file of the content folder as text. */
export function read(dir: string, path: string): string {
  return readFileSync(join(dir, path), 'utf8')
}

/** Paths whose bytes differ between two trees, sorted. */
export function changedPaths(
  before: ReturnType<typeof readTree>,
  after: ReturnType<typeof readTree>,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => before[path] !== after[path])
    .sort()
}
