import { missingObjects, readBlobs } from '../git/read-blobs.ts'
import { GitError } from '../git/run-git.js'
import type { Repository } from '../git/with-repository.js'
import { beginningOf, CATALOG, readMoves } from './history-address.ts'
import { type Commit, readLog, since, type Touch } from './read-log.ts'

/** What git knows of the content folder: one pass over the first-parent log. */
export interface History {
  /** The commit that is checked out. */
  readonly head: string
  /** Path in the content folder -> RFC 3339 time in UTC of the last commit that touched it. */
  readonly changed: ReadonlyMap<string, string>
  /** Path in the content folder -> every commit that touched it, newest first. */
  readonly touches: ReadonlyMap<string, readonly Touch[]>
  /** Paths that were there once, on the main branch where one can be told from others. */
  readonly published: ReadonlySet<string>
  /** Ids of questions that are gone and were drafts to the last: nobody has an address of theirs. */
  readonly drafts: ReadonlySet<string>
}

export type HistoryResult = { readonly history: History } | { readonly missing: string }

/** Path -> the commits that touched it, newest first. */
function touchesIn(log: readonly Commit[]): Map<string, Touch[]> {
  const touches = new Map<string, Touch[]>()
  for (const { commit, time, paths } of log) {
    for (const { path, before, after } of paths) {
      const touch = { commit, time, before, after }
      const earlier = touches.get(path)
      if (earlier) earlier.push(touch)
      else touches.set(path, [touch])
    }
  }
  for (const list of touches.values()) list.reverse()
  return touches
}

async function mainBranch({ git }: Repository, head: string): Promise<string> {
  for (const name of ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/heads/main']) {
    const found = await git('rev-parse', '--verify', '--quiet', name).catch(() => '')
    if (found) return found
  }
  return head
}

/** Of the questions that are gone, those whose last version said that they were drafts. */
async function readDrafts(
  repository: Repository,
  gone: ReadonlyArray<readonly [path: string, last: Touch | undefined]>,
): Promise<Set<string>> {
  const versions = gone.flatMap(([path, last]) => {
    const id = /^questions\/([^./]+)(?:\.[^./]+)?\.md$/.exec(path)?.[1]
    const name = last?.after ?? last?.before
    return id !== undefined && name !== undefined ? [{ id, name }] : []
  })
  const texts = await readBlobs(
    repository,
    versions.map(({ name }) => name),
  )
  const drafts = versions.filter(({ name }) => {
    const fields = texts
      .get(name)
      ?.toString()
      .split(/^---[ \t]*$/m)[1]
    return fields !== undefined && /^draft:[ \t]*true[ \t]*$/m.test(fields)
  })
  return new Set(drafts.map(({ id }) => id))
}

/** What is there now: the paths in the content folder, and the host that the site has in the catalog, if one can be read. */
export interface Present {
  readonly paths: ReadonlySet<string>
  readonly host: string | undefined
}

const PARTIAL = 'this is a partial clone that lacks earlier versions: fetch all of it for true dates'

/**
 * Reads the history of a content folder, or says in one sentence why there is none: no git, no repository, no commit
 * yet, a shallow or a partial clone, whose dates would be wrong, or content that is about to move to another host. Only
 * what happened at the host of now counts.
 */
export async function readHistory(
  repository: Repository | { readonly missing: string },
  present: Present,
): Promise<HistoryResult> {
  if ('missing' in repository) return repository
  const { git, isPartial } = repository
  try {
    if ((await git('rev-parse', '--is-shallow-repository')) === 'true')
      return { missing: 'this is a shallow clone: fetch the whole history for true dates' }
    const head = await git('rev-parse', '--verify', '--quiet', 'HEAD').catch(() => '')
    if (head === '') return { missing: 'nothing has been committed yet' }
    return await readBranches(repository, head, present)
  } catch (error) {
    if (error instanceof GitError) return { missing: isPartial ? PARTIAL : error.message }
    throw error
  }
}

/** Whether a version of a file is not there that something is read from. */
async function lacksVersions(repository: Repository, log: readonly Commit[]): Promise<boolean> {
  if (!repository.isPartial) return false
  const read = log
    .flatMap(({ paths }) => paths)
    .filter(({ path }) => path === CATALOG || path.startsWith('questions/'))
  const names = read.flatMap(({ before, after }) => [before, after]).filter((name) => name !== undefined)
  return (await missingObjects(repository, names)).length > 0
}

async function readBranches(
  repository: Repository,
  head: string,
  { paths, host }: Present,
): Promise<HistoryResult> {
  const main = await mainBranch(repository, head)
  const logs = new Map<string, Commit[]>()
  for (const revision of [head, main]) logs.set(revision, await readLog(repository, revision))
  const commits = [...logs.values()].flat()
  if (await lacksVersions(repository, commits)) return { missing: PARTIAL }
  const moves = await readMoves(repository, commits)
  const touchesOf = (revision: string) => {
    const log = logs.get(revision) ?? []
    const beginning = beginningOf(log, moves, host)
    return beginning === 'none' ? undefined : touchesIn(since(log, beginning))
  }
  const touches = touchesOf(head)
  if (!touches)
    return {
      missing: `siteUrl names another host since the last commit, ${host}, so history begins with the next`,
    }
  const changed = new Map([...touches].map(([path, [last]]) => [path, last?.time ?? '']))
  const onMain = touchesOf(main) ?? new Map<string, Touch[]>()
  const gone = [...onMain.keys()].filter((path) => !paths.has(path))
  const drafts = await readDrafts(
    repository,
    gone.map((path) => [path, (touches.get(path) ?? onMain.get(path))?.[0]]),
  )
  return { history: { head, changed, touches, published: new Set(onMain.keys()), drafts } }
}
