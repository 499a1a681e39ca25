import type { Wordings } from './wordings'

export interface SearchHit {
  readonly url: string
  readonly title: string
  readonly summary: string
  /** The language of the words, where it is not that of the page. */
  readonly lang: string
}

/** What stands beside Pagefind's index, in `records.json`. */
export interface SearchedRecords {
  /** By Pagefind's name for a record. */
  readonly hits: Readonly<Record<string, SearchHit>>
  /** Every word that is indexed, in small letters. */
  readonly words: readonly string[]
  readonly asked: Wordings
}
