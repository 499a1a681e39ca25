import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a git command prints, run in `dir` in the language of programs. Rejects when it fails, or where there is no git. */
export async function git(dir: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' }
  const { stdout } = await run('git', ['-C', dir, '-c', 'core.quotePath=false', ...args], {
    maxBuffer: 1 << 28,
    env,
  })
  return stdout
}
