import { createHash } from 'node:crypto'
import type { Corpus } from '@topasked/content'
import { feedChannel } from '@topasked/exporters'
import type { Fetch } from '@topasked/feed-client'
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

export const sha256Of = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')
export const etagOf = (text: string) => `"${sha256Of(text).slice(0, 12)}"`

/** What a server says in the place of a file: another text, a status, an error of the line, or the file as it is. */
export type Answer = string | number | Error | Response | undefined

/** A server without a network. */
export function serve(tree: Tree, answer: (path: string, init: RequestInit) => Answer = () => undefined) {
  const requests: string[] = []
  const fetch: Fetch = async (url, init) => {
    if (!url.startsWith(SOURCE)) throw new Error(`${url} is elsewhere`)
    const path = url.slice(SOURCE.length)
    const other = answer(path, init)
    const body = typeof other === 'string' ? other : tree.get(path)
    const headers = new Headers(body === undefined ? {} : { ETag: etagOf(body) })
    let status = body === undefined ? 404 : 200
    if (body !== undefined && new Headers(init.headers).get('If-None-Match') === etagOf(body)) status = 304
    if (typeof other === 'number') status = other
    requests.push(`${status} ${path}`)
    if (other instanceof Error) throw other
    if (other instanceof Response) return other
    return new Response(status === 200 ? (body ?? '') : null, { status, headers })
  }
  return { fetch, requests }
}
