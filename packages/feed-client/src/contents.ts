import { type Change, type ChangeLog, keyOf } from './change-log.ts'
import { Failure } from './failure.ts'
import type { FeedCopy } from './feed-copy.ts'
import { sha256 } from './sha256.ts'

/** What a copy should hold: `<id> <locale>` -> SHA-256 of the file, in the order of the keys. */
export type Contents = ReadonlyMap<string, string>

export interface Plan {
  readonly contents: Contents
  /** `resumed`: the changes since the cursor led there. `compared`: it took the whole list. */
  readonly how: 'resumed' | 'compared'
}

/**
 * What the copy should hold after these changes, proved by the generation. Whatever the list lacks, the outcome is that of
 * the whole list or none.
 * @throws {Failure} `inconsistent`
 */
export function planOf(copy: FeedCopy, log: ChangeLog, url: string): Plan {
  if (copy.cursor !== '' && log.resumable) {
    const since = Date.parse(copy.cursor)
    const recent = log.changes.filter(({ updatedAt }) => Date.parse(updatedAt) >= since)
    const contents = replay(copy.questions, recent)
    if (generationOf(contents) === log.generation) return { contents, how: 'resumed' }
  }
  const contents = replay({}, log.changes)
  if (generationOf(contents) === log.generation) return { contents, how: 'compared' }
  throw new Failure('inconsistent', `${url} does not match its generation`)
}

function replay(held: FeedCopy['questions'], changes: readonly Change[]): Contents {
  const gone = new Set(changes.flatMap((change) => (change.op === 'upsert' ? [] : [change.id])))
  const kept = Object.entries(held).filter(([key]) => !gone.has(key.slice(0, key.indexOf(' '))))
  const contents = new Map(kept.map(([key, { sha256 }]) => [key, sha256]))
  for (const change of changes) if (change.op === 'upsert') contents.set(keyOf(change), change.sha256)
  return new Map([...contents].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The generation that a copy with these contents is of. */
function generationOf(contents: Contents): string {
  const lines = Array.from(contents, ([key, hash]) => `${key} ${hash}\n`)
  return `sha256:${sha256(lines.join('')).slice(0, 16)}`
}
