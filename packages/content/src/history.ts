import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'

/** What git knows of the content folder: one pass over the first-parent log. */
export interface History {
  /** The commit that is checked out. */
  readonly head: string
  /** Path in the content folder -> RFC 3339 time in UTC of the last commit that touched it. */
  readonly changed: ReadonlyMap<string, string>
  /** Path in the content folder -> every commit that touched it, newest first. */
  readonly touches: ReadonlyMap<string, readonly Touch[]>
  /** Path of the content folder in the repository, with a slash at the end; empty where they are the same. */
  readonly prefix: string
  /** Paths that were there once, on the main branch where one can be told from others. */
  readonly published: ReadonlySet<string>
  /** Ids of questions that are gone and were drafts to the last: nobody has an address of theirs. */
  readonly drafts: ReadonlySet<string>
}

/** A commit of the first-parent log. */
export interface Touch {
  readonly commit: string
  /** RFC 3339 time in UTC; never earlier than that of a commit before it, whatever the committers' clocks said. */
  readonly time: string
}

export type HistoryResult = { readonly history: History } | { readonly missing: string }

const run = promisify(execFile)
const MARK = '\u0001'

async function git(dir: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' }
  const { stdout } = await run('git', ['-C', dir, '-c', 'core.quotePath=false', ...args], {
    maxBuffer: 1 << 28,
    env,
  })
  return stdout
}

/** Whether git would find a repository here: asking it takes far longer where there is none. */
function isInRepository(dir: string): boolean {
  if (process.env.GIT_DIR) return true
  if (existsSync(join(dir, '.git'))) return true
  return dirname(dir) !== dir && isInRepository(dirname(dir))
}

/** RFC 3339 in UTC, whole seconds, of a Unix time. */
function toUtc(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}

async function readLog(dir: string, revision: string, prefix: string): Promise<Map<string, Touch[]>> {
  const format = `--format=${MARK}%H %ct`
  const options = ['--first-parent', '-m', '--no-renames', '--name-only', '-z', format]
  const commits: Array<{ commit: string; seconds: number; paths: string[] }> = []
  for (const token of (await git(dir, 'log', ...options, revision, '--', '.')).split(/[\0\n]/)) {
    if (token.startsWith(MARK)) {
      const [commit = '', seconds] = token.slice(MARK.length).split(' ')
      commits.push({ commit, seconds: Number(seconds), paths: [] })
    } else if (token.length > prefix.length && token.startsWith(prefix)) {
      commits.at(-1)?.paths.push(token.slice(prefix.length))
    }
  }
  const touches = new Map<string, Touch[]>()
  let latest = 0
  for (const { commit, seconds, paths } of commits.reverse()) {
    latest = Math.max(latest, seconds)
    for (const path of paths) {
      const earlier = touches.get(path)
      if (earlier) earlier.push({ commit, time: toUtc(latest) })
      else touches.set(path, [{ commit, time: toUtc(latest) }])
    }
  }
  for (const list of touches.values()) list.reverse()
  return touches
}

async function mainBranch(dir: string): Promise<string> {
  for (const name of ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/heads/main']) {
    const found = await git(dir, 'rev-parse', '--verify', '--quiet', name).catch(() => '')
    if (found) return found.trim()
  }
  return 'HEAD'
}

/** Of the questions that are gone, those whose last version said that they were drafts. */
async function readDrafts(dir: string, gone: readonly string[]): Promise<Set<string>> {
  const drafts = new Set<string>()
  for (const path of gone) {
    const id = /^questions\/([^./]+)\.md$/.exec(path)?.[1]
    if (!id) continue
    const commit = (await git(dir, 'log', '-1', '--first-parent', '--format=%H', '--', path)).trim()
    const text = await git(dir, 'show', `${commit}^:./${path}`).catch(() => '')
    if (/^draft:[ \t]*true[ \t]*$/m.test(text.split(/^---[ \t]*$/m)[1] ?? '')) drafts.add(id)
  }
  return drafts
}

/**
 * Reads the history of a content folder, or says in one sentence why there is none: no git, no repository, no commit
 * yet, or a shallow clone, whose dates would be wrong. `present` are the paths that are there now.
 */
export async function readHistory(dir: string, present: ReadonlySet<string>): Promise<HistoryResult> {
  if (!isInRepository(await realpath(dir))) return { missing: 'the content is not in a git repository' }
  try {
    const [top, shallow] = (await git(dir, 'rev-parse', '--show-toplevel', '--is-shallow-repository')).split(
      '\n',
    )
    if (shallow === 'true')
      return { missing: 'this is a shallow clone: fetch the whole history for true dates' }
    const head = (await git(dir, 'rev-parse', '--verify', '--quiet', 'HEAD').catch(() => '')).trim()
    if (!head) return { missing: 'nothing has been committed yet' }
    const below = relative(await realpath(top ?? dir), await realpath(dir))
      .split(sep)
      .join('/')
    const prefix = below === '' ? '' : `${below}/`
    const main = await mainBranch(dir)
    const touches = await readLog(dir, head, prefix)
    const changed = new Map([...touches].map(([path, [last]]) => [path, last?.time ?? '']))
    const published = new Set(
      (main === head || main === 'HEAD' ? touches : await readLog(dir, main, prefix)).keys(),
    )
    const drafts = await readDrafts(
      dir,
      [...published].filter((path) => !present.has(path)),
    )
    return { history: { head, changed, touches, prefix, published, drafts } }
  } catch {
    return { missing: 'the content is not in a git repository' }
  }
}
