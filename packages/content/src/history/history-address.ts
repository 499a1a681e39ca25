import { readBlobs } from '../git/read-blobs.ts'
import type { Repository } from '../git/with-repository.js'
import { parseUrl } from '../model/parse-url.ts'
import type { Commit } from './read-log.ts'

export const CATALOG = 'faq.yaml'

/** The host in the line `siteUrl: …` of a catalog, read off the line: old catalogs need not be readable as YAML. */
export function hostIn(text: string): string | undefined {
  const address = /^siteUrl:[ \t]*["']?([^\s"'#]+)/m.exec(text.replace(/^\uFEFF/, ''))?.[1]
  return address === undefined ? undefined : parseUrl(address)?.host || undefined
}

/**
 * The commits that changed the catalog, and the host of the address in it from then on; undefined where the line cannot
 * be read. @throws {GitError}
 */
export async function readMoves(
  repository: Repository,
  log: readonly Commit[],
): Promise<Map<string, string | undefined>> {
  const catalogs = log.flatMap(({ commit, paths }) =>
    paths.flatMap(({ path, after }) => (path === CATALOG ? [{ commit, after }] : [])),
  )
  const texts = await readBlobs(
    repository,
    catalogs.flatMap(({ after }) => after ?? []),
  )
  return new Map(
    catalogs.map(({ commit, after }) => [commit, hostIn(texts.get(after ?? '')?.toString() ?? '')]),
  )
}

/**
 * Where in a log, which is given oldest first, the history of an address begins: all of it counts, none, or what comes
 * from a commit on that moved the content to its host. Ids are permanent at an address: those of another organisation,
 * whose content this once was, are no promise of ours. Without a host that can be read, all of it counts.
 */
export function beginningOf(
  log: ReadonlyArray<{ readonly commit: string }>,
  moves: ReadonlyMap<string, string | undefined>,
  host: string | undefined,
): 'all' | 'none' | string {
  let since: string | undefined
  for (const { commit } of log.toReversed()) {
    const then = moves.get(commit)
    if (host === undefined || then === undefined) continue
    if (then !== host) return since ?? 'none'
    since = commit
  }
  return 'all'
}
