import type { FeedQuestion } from './feed-question.ts'
import { fileHash, id } from './patterns.ts'
import { questionShape } from './question-shape.ts'
import { sha256 } from './sha256.ts'
import { objectOf, oneOf, recordOf, type Shape, text } from './shape.ts'

/**
 * A copy of a feed. It is plain JSON: keep it in a file, a table or `localStorage`, and hand it to the next call as it is.
 * Read `questions` and `redirects`; the other fields are for the client.
 */
export interface FeedCopy {
  /** The form of the copy. A client that knows another one begins anew. */
  readonly format: 1
  /** Address of `feed/v1/`, with a slash at the end. */
  readonly source: string
  /** The build that the copy is of; empty in an empty copy. */
  readonly generation: string
  /** Where to read on in the changes; empty in an empty copy. */
  readonly cursor: string
  /** Validators of `changes.json` for the next conditional request. */
  readonly etag?: string
  readonly lastModified?: string
  /** `<id> <locale>` -> the question, current or archived (`_topasked.status`). */
  readonly questions: Readonly<Record<string, StoredQuestion>>
  /** Former id -> the id that answers now. */
  readonly redirects: Readonly<Record<string, string>>
  /** SHA-256 -> a question that a synchronisation fetched before it failed. */
  readonly pending: Readonly<Record<string, FeedQuestion>>
  /** SHA-256 of all other fields: what was changed or damaged in storage is not taken for a copy. */
  readonly checksum: string
}

export interface StoredQuestion {
  /** Hexadecimal SHA-256 of the bytes that were fetched. */
  readonly sha256: string
  readonly question: FeedQuestion
}

/** A copy of which the checksum is still to be computed. */
export type UnsealedCopy = Omit<FeedCopy, 'checksum'>

export function emptyCopy(source: string): FeedCopy {
  return sealCopy({
    format: 1,
    source,
    generation: '',
    cursor: '',
    questions: {},
    redirects: {},
    pending: {},
  })
}

const copyShape: Shape<FeedCopy> = objectOf<FeedCopy>(
  {
    format: oneOf(1),
    source: text(),
    generation: text(),
    cursor: text(),
    etag: text(),
    lastModified: text(),
    questions: recordOf(text(), objectOf<StoredQuestion>({ sha256: fileHash, question: questionShape })),
    redirects: recordOf(id, id),
    pending: recordOf(fileHash, questionShape),
    checksum: fileHash,
  },
  ['etag', 'lastModified'],
)

/** The copy with its checksum. */
export function sealCopy(copy: UnsealedCopy): FeedCopy {
  return { ...copy, checksum: checksumOf(copy) }
}

/** The stored copy; or why it cannot be used; neither where nothing is stored. */
export interface ReadCopy {
  readonly copy?: FeedCopy
  readonly discarded?: string
}

/**
 * Reads what a caller has stored: a copy, its JSON text, or null or undefined for none. Returns a value of its own, which
 * the caller cannot change any more. Never throws.
 */
export function readCopy(stored: unknown): ReadCopy {
  if (stored === undefined || stored === null) return {}
  try {
    const copy: FeedCopy = JSON.parse(typeof stored === 'string' ? stored : JSON.stringify(stored))
    const problem = copyShape.problem(copy, '')
    if (problem !== undefined) return { discarded: `the stored value is not a copy of a feed: ${problem}` }
    if (copy.checksum === checksumOf(copy)) return { copy }
    return { discarded: 'the stored copy has been changed or damaged' }
  } catch {
    return { discarded: 'the stored copy cannot be read as JSON' }
  }
}

/** Of the known fields, whatever the order in which a storage gives them back. */
function checksumOf(copy: UnsealedCopy): string {
  const { format, source, generation, cursor, etag, lastModified, questions, redirects, pending } = copy
  const fields = { format, source, generation, cursor, etag, lastModified, questions, redirects, pending }
  return sha256(JSON.stringify(fields, (_key, value) => (isRecord(value) ? inOrder(value) : value)))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const inOrder = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
