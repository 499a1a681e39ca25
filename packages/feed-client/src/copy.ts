import type { FeedQuestion } from './feed-question.ts'

/** A copy of a feed. It is plain JSON: keep it in a file, a table, or `localStorage`. */
export interface FeedCopy {
  /** Address of `feed/v1/`, with a slash at the end. */
  readonly source: string
  /** The build that the copy is of; empty in a new copy. */
  readonly generation: string
  /** Where to read on in the changes; empty in a new copy. */
  readonly cursor: string
  /** Validators of `changes.json` for the next conditional request. */
  readonly etag?: string
  readonly lastModified?: string
  /** `<id> <locale>` -> the question, current or archived (`_topasked.status`). */
  readonly questions: Readonly<Record<string, HeldQuestion>>
  /** Former id -> the id that answers now. */
  readonly redirects: Readonly<Record<string, string>>
  /** SHA-256 -> questions that an interrupted synchronisation has fetched already. */
  readonly pending: Readonly<Record<string, FeedQuestion>>
}

export interface HeldQuestion {
  /** Hexadecimal SHA-256 of the bytes that were fetched. */
  readonly sha256: string
  readonly question: FeedQuestion
}

/** An empty copy of the feed below an address such as `https://faq.example.edu/feed/v1/`. @throws {TypeError} */
export function newCopy(address: string): FeedCopy {
  const source = new URL(address.endsWith('/') ? address : `${address}/`).href
  return { source, generation: '', cursor: '', questions: {}, redirects: {}, pending: {} }
}
