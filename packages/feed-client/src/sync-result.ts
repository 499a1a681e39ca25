import type { ChangeLog } from './change-log.ts'
import { type FeedCopy, sealCopy } from './feed-copy.ts'
import type { FeedQuestion } from './feed-question.ts'

/** What is different in the new copy. */
export type SyncedChange =
  | { readonly op: 'upsert'; readonly id: string; readonly locale: string; readonly question: FeedQuestion }
  | { readonly op: 'delete'; readonly id: string; readonly locale: string }

export interface SyncResult {
  readonly copy: FeedCopy
  /** By id and locale. Where a question is gone, `copy.redirects` may say what answers in its place. */
  readonly changes: readonly SyncedChange[]
  /**
   * `started`: there was no copy, or none that can be used: `changes` has everything, and what was made from an earlier copy
   * should go. `unchanged`: the server said so in one request. `resumed`: the changes since the cursor were all there is.
   * `compared`: everything was compared, because something changed that has no time.
   */
  readonly how: 'started' | 'unchanged' | 'resumed' | 'compared'
  /** The feed has gone back to an earlier build, and the copy with it. */
  readonly wentBack: boolean
  /** Why the stored copy could not be used, in a sentence; undefined where it could, or where there was none. */
  readonly discarded: string | undefined
}

/** A result, but for what became of the stored copy. */
export type Outcome = Omit<SyncResult, 'discarded'>

export function unchanged(copy: FeedCopy): Outcome {
  const isClean = Object.keys(copy.pending).length === 0
  return {
    copy: isClean ? copy : sealCopy({ ...copy, pending: {} }),
    changes: [],
    how: 'unchanged',
    wentBack: false,
  }
}

interface Synced {
  readonly source: string
  readonly previous: FeedCopy
  readonly log: ChangeLog
  /** Of the answer that brought the log. */
  readonly headers: Headers
  readonly questions: FeedCopy['questions']
  readonly how: 'resumed' | 'compared'
}

export function resultOf({ source, previous, log, headers, questions, how }: Synced): Outcome {
  const { generation, cursor, resumable, changes } = log
  const redirects = changes.flatMap((change) => (change.op === 'redirect' ? [[change.id, change.to]] : []))
  const [etag, lastModified] = [validator(headers, 'ETag'), validator(headers, 'Last-Modified')]
  const copy = sealCopy({
    format: 1,
    source,
    generation,
    cursor,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    questions,
    redirects: Object.fromEntries(redirects),
    pending: {},
  })
  const isEarlier = resumable && Date.parse(cursor) < Date.parse(previous.cursor)
  return {
    copy,
    changes: changesBetween(previous.questions, questions),
    how: previous.generation === '' ? 'started' : how,
    wentBack: isEarlier && generation !== previous.generation,
  }
}

/** A header that can be sent back; a long one, or one of other than printable characters, is done without. */
function validator(headers: Headers, name: string): string | undefined {
  const value = headers.get(name)
  return value !== null && /^[\x20-\x7e]{1,512}$/.test(value) ? value : undefined
}

function changesBetween(before: FeedCopy['questions'], after: FeedCopy['questions']): SyncedChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return keys.flatMap((key): SyncedChange[] => {
    const [id = '', locale = ''] = key.split(' ')
    const held = after[key]
    if (!held) return [{ op: 'delete', id, locale }]
    return held.sha256 === before[key]?.sha256 ? [] : [{ op: 'upsert', id, locale, question: held.question }]
  })
}
