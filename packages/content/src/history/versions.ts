import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import type { History, Touch } from './history.ts'

/** A file as a commit left it; undefined where the commit removed it. */
export interface Version extends Touch {
  readonly text: string | undefined
}

/** Every version of these files in the folder `dir`, by path, the newest first; all in one call of git. */
export async function readVersions(
  dir: string,
  paths: readonly string[],
  { touches, prefix }: History,
): Promise<Map<string, Version[]>> {
  const wanted = paths.flatMap((path) => (touches.get(path) ?? []).map((touch) => ({ path, ...touch })))
  const texts = await readBlobs(
    dir,
    wanted.map(({ commit, path }) => `${commit}:${prefix}${path}`),
  )
  const versions = new Map<string, Version[]>()
  for (const [index, { path, commit, time }] of wanted.entries()) {
    const version = { commit, time, text: texts[index] }
    versions.set(path, [...(versions.get(path) ?? []), version])
  }
  return versions
}

/** The texts of files in commits, `<commit>:<path>`, in that order; undefined for what is not there. */
async function readBlobs(dir: string, names: readonly string[]): Promise<Array<string | undefined>> {
  if (names.length === 0) return []
  const git = spawn('git', ['-C', dir, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const output = buffer(git.stdout)
  git.stdin.end(names.map((name) => `${name}\n`).join(''))
  const bytes = await output
  let at = 0
  return names.map(() => {
    const end = bytes.indexOf(0x0a, at)
    const [, type, size] = bytes.subarray(at, end).toString().split(' ')
    at = end + 1
    if (type !== 'blob') return undefined
    const text = bytes.subarray(at, at + Number(size)).toString()
    at += Number(size) + 1
    return text
  })
}
