import { readBlobs } from '../git/read-blobs.ts'
import type { Repository } from '../git/with-repository.js'
import type { History } from './history.ts'
import type { Touch } from './read-log.ts'

/** A file as a commit left it; undefined where the commit removed it. */
export interface Version extends Pick<Touch, 'time'> {
  readonly text: string | undefined
}

/** Every version of these files, by path, the newest first. @throws {GitError} */
export async function readVersions(
  repository: Repository,
  paths: readonly string[],
  { touches }: History,
): Promise<Map<string, Version[]>> {
  const wanted = paths.map((path) => [path, touches.get(path) ?? []] as const)
  const texts = await readBlobs(
    repository,
    wanted.flatMap(([, list]) => list.flatMap(({ after }) => after ?? [])),
  )
  return new Map(
    wanted.map(([path, list]) => [
      path,
      list.map(({ time, after }) => ({ time, text: texts.get(after ?? '')?.toString() })),
    ]),
  )
}
