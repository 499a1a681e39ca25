import { vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Result } from './run.ts'

/** Runs a command in this process: many calls cost no more than what they do. */
export async function runHere(args: readonly string[]): Promise<Result> {
  const text = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk) => {
      text[name] += String(chunk)
      return true
    }),
  )
  try {
    return { code: await main(args), ...text }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
