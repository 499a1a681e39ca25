import { createHash } from 'node:crypto'
import type { Corpus } from '@topasked/content'
import { feedChannel } from '@topasked/exporters'
import type { Fetch, FetchInit } from '@topasked/feed-client'
import { filesOf } from '../../../exporters/test/support/files.ts'

/** Address of the feed that is served. */
export const SOURCE = 'https://faq.example.edu/feed/v1/'

export type Tree = ReadonlyMap<string, string>

/** The texts of `feed/v1/`, by path below it. */
export async function treeOf(corpus: Corpus): Promise<Map<string, string>> {
  const files = await filesOf(feedChannel, corpus)
  const below = [...files].filter(([path]) => path.startsWith('feed/v1/'))
  return new Map(below.map(([path, file]) => [path.slice('feed/v1/'.length), String(file.value)]))
}

export const etagOf = (text: string) => `"${createHash('sha256').update(text).digest('hex').slice(0, 12)}"`

/** A server without a network. `answer` may put another text, a status or an error in the place of a file. */
export function serve(
  tree: Tree,
  answer: (path: string, init: FetchInit) => string | number | Error | undefined = () => undefined,
) {
  const requests: string[] = []
  const fetch: Fetch = async (url, init = {}) => {
    if (!url.startsWith(SOURCE)) throw new Error(`${url} is elsewhere`)
    const path = url.slice(SOURCE.length)
    const other = answer(path, init)
    const body = typeof other === 'string' ? other : tree.get(path)
    const etag = body === undefined ? null : etagOf(body)
    let status = body === undefined ? 404 : 200
    if (etag !== null && init.headers?.['If-None-Match'] === etag) status = 304
    if (typeof other === 'number') status = other
    requests.push(`${status} ${path}`)
    if (other instanceof Error) throw other
    const headers = new Map([['etag', etag]])
    return {
      status,
      headers: { get: (name) => headers.get(name.toLowerCase()) ?? null },
      text: async () => (status === 200 ? (body ?? '') : ''),
    }
  }
  return { fetch, requests }
}
