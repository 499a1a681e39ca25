import type { SearchedRecords } from './searched-records'

export interface PagefindResult {
  readonly id: string
  readonly score: number
}

interface PagefindAnswer {
  readonly results: readonly PagefindResult[]
}

/** The part of Pagefind's script that is used: https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: object): Promise<void>
  init(): Promise<void>
  search(query: string, options: object): Promise<PagefindAnswer>
}

/** The index of a language, loaded. */
export interface SearchIndex {
  readonly records: SearchedRecords
  /** Current questions that have every word of the query, best first. */
  find(query: string): Promise<readonly PagefindResult[]>
}

const CURRENT = { filters: { status: 'current' } }
/** The question counts most, then the other wordings of it. */
const META_WEIGHTS = { title: 5, asked: 4, summary: 2 }

const loading = new Map<string, Promise<SearchIndex>>()

/** Loads the index of the language whose pages are below `base`; once for each. */
export function loadIndex(base: string): Promise<SearchIndex> {
  const known = loading.get(base)
  if (known) return known
  const index = load(`${base}pagefind/`)
  index.catch(() => loading.delete(base))
  loading.set(base, index)
  return index
}

async function load(folder: string): Promise<SearchIndex> {
  const pagefind: Pagefind = await import(/* webpackIgnore: true */ `${folder}pagefind.js`)
  await pagefind.options({ baseUrl: '/', ranking: { metaWeights: META_WEIGHTS } })
  const response = await fetch(`${folder}records.json`)
  if (!response.ok) throw new Error(`${response.status} ${response.url}`)
  const records: SearchedRecords = await response.json()
  return {
    records,
    async find(query) {
      const { results } = await pagefind.search(query, CURRENT)
      return results
    },
  }
}
