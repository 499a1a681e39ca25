import { git } from './git.ts'

const MARK = '\u0001'

/** The host in the line `siteUrl: …` of a catalog, read off the line: old catalogs need not be readable as YAML. */
export function hostIn(text: string): string | undefined {
  const address = /^siteUrl:[ \t]*["']?([^\s"'#]+)/m.exec(text.replace(/^\uFEFF/, ''))?.[1]
  return address !== undefined && URL.canParse(address) ? new URL(address).host || undefined : undefined
}

/**
 * The commits of some branches, each along its first parents, that changed the address in the catalog, and its host
 * from then on; undefined where the line cannot be read.
 */
export async function readMoves(
  dir: string,
  revisions: readonly string[],
): Promise<Map<string, string | undefined>> {
  const plain = ['--no-renames', '--no-color', '--no-ext-diff', '--no-textconv', '--no-show-signature']
  const options = ['--first-parent', '-m', '-p', '-U0', ...plain, '-G^siteUrl:', `--format=${MARK}%H`]
  const log = await git(dir, 'log', ...options, ...new Set(revisions), '--', 'faq.yaml')
  const moves = log.split(MARK).slice(1)
  return new Map(
    moves.map((entry) => {
      const [commit = '', ...lines] = entry.split('\n')
      const typed = lines.find((line) => line.startsWith('+siteUrl:')) ?? ''
      return [commit, hostIn(typed.slice(1))]
    }),
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
