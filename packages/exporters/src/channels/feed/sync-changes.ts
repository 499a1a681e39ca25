import { type Corpus, localesOf, originalOf, textsOf } from '@topasked/content'
import type { SyncChange, SyncChanges, SyncEntry } from '@topasked/schema'
import { successors } from './successor.ts'

/** For what is known to have happened, but not when: before anything that has a date. */
const LONG_AGO = '1970-01-01T00:00:00Z'

/**
 * The last change of each question and of each former id, oldest first. Since only the last counts, the list grows with
 * the questions that ever were, not with the edits.
 */
export function changesOf(
  entries: readonly SyncEntry[],
  corpus: Corpus,
): Pick<SyncChanges, 'cursor' | 'resumable' | 'changes'> {
  const published = new Set(entries.map(({ id }) => id))
  const upserts = entries.map((entry): SyncChange => {
    const { id, locale, hash, sha256, url } = entry
    return { op: 'upsert', id, locale, updatedAt: changedAt(entry, corpus), hash, sha256, url }
  })
  const changes = [...upserts, ...departures(published, corpus)].sort(byTime)
  return {
    cursor: changes.at(-1)?.updatedAt ?? LONG_AGO,
    resumable: corpus.past !== undefined,
    changes,
  }
}

/**
 * When the file of a question may have changed last: it names the languages that the question is written in, so it
 * changes too when a translation comes or goes.
 */
function changedAt({ id, updatedAt }: SyncEntry, corpus: Corpus): string {
  const texts = textsOf(corpus, id).map((text) => text.updatedAt)
  const takenAway = localesOf(corpus).map((locale) => corpus.past?.untranslated.get(`${id}.${locale}`) ?? '')
  return [updatedAt, ...texts, ...takenAway].sort().at(-1) ?? updatedAt
}

/** What became of every id that readers may have and that is no longer published under that name. */
function departures(published: ReadonlySet<string>, corpus: Corpus): SyncChange[] {
  const { past, retired } = corpus
  const successor = successors(corpus)
  const tombstones = [...retired].filter(([, { kind = 'question' }]) => kind === 'question')
  const ids = new Set([...(past?.left.keys() ?? []), ...successor.keys(), ...tombstones.map(([id]) => id)])
  return [...ids].flatMap((id): SyncChange[] => {
    if (published.has(id)) return []
    const to = successor.get(id)
    const updatedAt = past?.left.get(id) ?? (to && originalOf(corpus, to)?.updatedAt) ?? LONG_AGO
    if (to !== undefined && published.has(to)) return [{ op: 'redirect', id, updatedAt, to }]
    const reason = retired.get(id)?.reason
    return [{ op: 'delete', id, updatedAt, ...(reason && { reason: { ...reason } }) }]
  })
}

function byTime(a: SyncChange, b: SyncChange): number {
  const [left, right] = [keyOf(a), keyOf(b)]
  return left < right ? -1 : Number(left > right)
}

/** Times are all of one length, so texts sort as times do. */
function keyOf(change: SyncChange): string {
  return `${change.updatedAt} ${change.id} ${change.op === 'upsert' ? change.locale : ''}`
}
