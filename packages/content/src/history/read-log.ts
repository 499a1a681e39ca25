import type { Repository } from '../git/with-repository.js'

/** A commit of the first-parent log that touched a file. */
export interface Touch extends Versions {
  readonly commit: string
  /** RFC 3339 time in UTC; never earlier than that of a commit before it, whatever the committers' clocks said. */
  readonly time: string
}

/** Names of the objects that a file was before and after a commit; undefined where it was not there, or is no file. */
interface Versions {
  readonly before: string | undefined
  readonly after: string | undefined
}

/** A commit of the first-parent log with the paths in the content folder that it touched. */
export interface Commit extends Pick<Touch, 'commit' | 'time'> {
  readonly paths: ReadonlyArray<Versions & { readonly path: string }>
}

const MARK = '\u0001'
/** No signatures: versions of git that read the user's settings whatever they are told would check them. */
const OPTIONS = [
  '--first-parent',
  '-m',
  '--no-renames',
  '--raw',
  '--no-abbrev',
  '-z',
  `--format=${MARK}%H %ct`,
]

/** The first-parent log of the content folder, oldest first, in one pass. @throws {GitError} */
export async function readLog({ read, prefix }: Repository, revision: string): Promise<Commit[]> {
  const commits: Array<{ commit: string; seconds: number; paths: Array<Commit['paths'][number]> }> = []
  let versions: Versions | undefined
  const said = await read(['log', ...OPTIONS, revision, '--', prefix || '.'])
  for (const token of said.toString().split('\0')) {
    if (versions) {
      if (token.length > prefix.length && token.startsWith(prefix))
        commits.at(-1)?.paths.push({ path: token.slice(prefix.length), ...versions })
      versions = undefined
    } else if (token.startsWith(MARK)) {
      const [commit = '', seconds] = token.slice(MARK.length).split(' ')
      commits.push({ commit, seconds: Number(seconds), paths: [] })
    } else if (token !== '') versions = versionsIn(token)
  }
  let latest = 0
  return commits.reverse().map(({ commit, seconds, paths }) => {
    latest = Math.max(latest, seconds)
    return { commit, time: toUtc(latest), paths }
  })
}

/** The versions in `:<mode> <mode> <name> <name> <status>`. Only files and links are read, no submodules. */
function versionsIn(line: string): Versions {
  const [modeBefore = '', modeAfter = '', before, after] = line.trim().slice(1).split(' ')
  const isFile = (mode: string) => mode.startsWith('10') || mode.startsWith('12')
  return { before: isFile(modeBefore) ? before : undefined, after: isFile(modeAfter) ? after : undefined }
}

/** RFC 3339 in UTC, whole seconds, of a Unix time. */
function toUtc(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}

/** The log from the commit on that moved the content here, as if that had been the first and had added all it left. */
export function since(log: readonly Commit[], beginning: string): readonly Commit[] {
  if (beginning === 'all') return log
  const at = log.findIndex(({ commit }) => commit === beginning)
  const first = log[at]
  if (!first) return []
  const there = new Map<string, string>()
  for (const { path, after } of log.slice(0, at + 1).flatMap(({ paths }) => paths)) {
    if (after === undefined) there.delete(path)
    else there.set(path, after)
  }
  const paths = Array.from(there, ([path, after]) => ({ path, before: undefined, after }))
  return [{ ...first, paths }, ...log.slice(at + 1)]
}
