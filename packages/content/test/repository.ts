import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from './folder.ts'

/** A content folder in a git repository of its own, which is gone after the test. */
export function makeRepository(files: Readonly<Record<string, string | undefined>> = {}) {
  const dir = makeFolder(files)
  const git = (args: readonly string[], time?: string) => {
    const env = {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      ...(time && { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time }),
    }
    const identity = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org']
    return execFileSync('git', ['-C', dir, ...identity, ...args], { env, encoding: 'utf8' })
  }
  git(['init', '-q', '-b', 'main'])
  /** Writes or (undefined) removes files. */
  const write = (changes: Readonly<Record<string, string | undefined>>) => {
    for (const [path, text] of Object.entries(changes)) {
      const file = join(dir, path)
      if (text === undefined) rmSync(file)
      else {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
    }
  }
  return {
    dir,
    git,
    write,
    /** Writes or removes files, and commits all that there is at an RFC 3339 time. */
    commit(time: string, changes: Readonly<Record<string, string | undefined>> = {}) {
      write(changes)
      git(['add', '-A'])
      git(['commit', '-q', '--allow-empty', '-m', 'Edit'], time)
    },
  }
}
