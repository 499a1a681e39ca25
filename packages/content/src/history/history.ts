import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { git } from './git.ts'
import { beginningOf, readMoves } from './history-address.ts'

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

const MARK = '\u0001'

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

/** A commit of the first-parent log with the paths in the content folder that it touched. */
interface Commit extends Touch {
  readonly paths: Array<{ readonly path: string; readonly gone: boolean }>
}

/** The first-parent log of the content folder, oldest first. */
async function readLog(dir: string, revision: string, prefix: string): Promise<Commit[]> {
  const format = `--format=${MARK}%H %ct`
  const options = ['--first-parent', '-m', '--no-renames', '--name-status', '-z', format]
  const commits: Array<{ commit: string; seconds: number; paths: Commit['paths'] }> = []
  let status = ''
  for (const token of (await git(dir, 'log', ...options, revision, '--', '.')).split('\0')) {
    if (status === '' && token.startsWith(MARK)) {
      const [commit = '', seconds] = token.slice(MARK.length).split(' ')
      commits.push({ commit, seconds: Number(seconds), paths: [] })
    } else if (status === '') status = token.trim()
    else {
      if (token.length > prefix.length && token.startsWith(prefix))
        commits.at(-1)?.paths.push({ path: token.slice(prefix.length), gone: status === 'D' })
      status = ''
    }
  }
  let latest = 0
  return commits.reverse().map(({ commit, seconds, paths }) => {
    latest = Math.max(latest, seconds)
    return { commit, time: toUtc(latest), paths }
  })
}

/** The log from the commit on that moved the content here, as if that had been the first and had added all it left. */
function since(log: readonly Commit[], beginning: string): readonly Commit[] {
  if (beginning === 'all') return log
  const at = log.findIndex(({ commit }) => commit === beginning)
  const first = log[at]
  if (!first) return []
  const there = new Set<string>()
  for (const { path, gone } of log.slice(0, at + 1).flatMap(({ paths }) => paths)) {
    if (gone) there.delete(path)
    else there.add(path)
  }
  return [{ ...first, paths: [...there].map((path) => ({ path, gone: false })) }, ...log.slice(at + 1)]
}

/** Path -> the commits that touched it, newest first. */
function touchesIn(log: readonly Commit[]): Map<string, Touch[]> {
  const touches = new Map<string, Touch[]>()
  for (const { commit, time, paths } of log) {
    for (const { path } of paths) {
      const earlier = touches.get(path)
      if (earlier) earlier.push({ commit, time })
      else touches.set(path, [{ commit, time }])
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

/** What is there now: the paths in the content folder, and the host that the site has in the catalog, if one can be read. */
export interface Present {
  readonly paths: ReadonlySet<string>
  readonly host: string | undefined
}

/**
 * Reads the history of a content folder, or says in one sentence why there is none: no git, no repository, no commit
 * yet, a shallow clone, whose dates would be wrong, or content that is about to move to another host. Only what
 * happened at the host of now counts.
 */
export async function readHistory(dir: string, present: Present): Promise<HistoryResult> {
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
    return await readBranches(dir, prefix, head, present)
  } catch {
    return { missing: 'the content is not in a git repository' }
  }
}

async function readBranches(
  dir: string,
  prefix: string,
  head: string,
  { paths, host }: Present,
): Promise<HistoryResult> {
  const found = await mainBranch(dir)
  const main = found === 'HEAD' ? head : found
  const moves = await readMoves(dir, [head, main])
  const readSince = async (revision: string) => {
    const log = await readLog(dir, revision, prefix)
    const beginning = beginningOf(log, moves, host)
    return beginning === 'none' ? undefined : touchesIn(since(log, beginning))
  }
  const touches = await readSince(head)
  if (!touches)
    return {
      missing: `siteUrl names another host since the last commit, ${host}, so history begins with the next`,
    }
  const changed = new Map([...touches].map(([path, [last]]) => [path, last?.time ?? '']))
  const published = new Set((main === head ? touches : await readSince(main))?.keys() ?? [])
  const drafts = await readDrafts(
    dir,
    [...published].filter((path) => !paths.has(path)),
  )
  return { history: { head, changed, touches, prefix, published, drafts } }
}
