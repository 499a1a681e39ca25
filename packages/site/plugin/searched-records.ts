import { gunzipSync } from 'node:zlib'
import type { SearchRecord, SiteModel } from '@topasked/exporters'
import type { SearchedRecords } from '../src/search/searched-records'
import { toWordings } from '../src/search/wordings'

interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/** A file of Pagefind's: a signature, then JSON. */
const SIGNATURE = 'pagefind_dcd'
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/
/** Words that can be mistyped: of scripts with an alphabet, and not of two or three letters. */
const WORD = /(?!\p{Script=Han})[\p{L}\p{M}]{4,}/gu

/**
 * What a hit shows, by Pagefind's name for it, and every word that is indexed. One file in place of one for each hit:
 * the first hits wait for nothing, and the search goes on working when the network is gone.
 */
export function searchedRecords(
  files: readonly IndexFile[],
  records: readonly SearchRecord[],
  synonyms: SiteModel['synonyms'],
): SearchedRecords {
  const byUrl = new Map(records.map((record) => [record.url, record]))
  const asked = new Map<string, readonly string[]>()
  const hits = files.flatMap(({ path, content }) => {
    const id = FRAGMENT.exec(path)?.[1]
    const record = id === undefined ? undefined : byUrl.get(urlOf(content))
    if (id === undefined || !record) return []
    const { title, summary, lang } = record.meta
    if (record.filters.status.includes('current'))
      asked.set(
        id,
        [title, ...record.meta.asked.split('\n')].filter((text) => text !== ''),
      )
    return [[id, { url: record.url, title, summary, lang }] as const]
  })
  if (hits.length !== records.length) throw new Error('Pagefind did not index every question')
  const words = new Set(records.flatMap(({ content }) => content.toLowerCase().match(WORD) ?? []))
  return {
    hits: Object.fromEntries(hits.sort(([a], [b]) => (a < b ? -1 : 1))),
    words: [...words].sort(),
    asked: toWordings(new Map([...asked].sort(([a], [b]) => (a < b ? -1 : 1))), synonyms),
  }
}

function urlOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8')
  const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string }
  return url
}
