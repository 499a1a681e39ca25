import type { Nodes } from 'mdast'
import type { Asset } from '../model/corpus.ts'
import { sha256 } from './sha256.ts'

/** What of a link or a picture counts: its address and bytes, or only what a translator sees of it. */
export type HashOf = 'shown' | 'translatable'

interface Hashed {
  readonly question: string
  readonly summary: string | undefined
  readonly tree: Nodes
}

/** The fields of a node that carry meaning, for every type of node that has any. */
const FIELDS = [
  'value',
  'depth',
  'ordered',
  'start',
  'spread',
  'checked',
  'lang',
  'meta',
  'align',
  'alt',
  'title',
  'identifier',
  'kind',
  'channels',
  'audience',
] as const

function targetOf(node: Nodes, of: HashOf, assets: ReadonlyMap<string, Asset>): unknown {
  if (node.type === 'link') {
    const target = node.data?.target
    if (target?.kind === 'question') return target
    return of === 'translatable' && target?.kind === 'registry' ? target.key : [node.url, target]
  }
  if (node.type !== 'image') return undefined
  const path = node.data?.asset ?? node.url
  if (of === 'translatable') return path
  const { width } = node.data ?? {}
  return width === undefined ? assets.get(path)?.sha256 : [assets.get(path)?.sha256, width]
}

function canonical(node: Nodes, of: HashOf, assets: ReadonlyMap<string, Asset>): unknown {
  const fields = FIELDS.map((name) => {
    const value: unknown = (node as unknown as Record<string, unknown>)[name]
    if (name === 'title' && Array.isArray(value))
      return value.map((child: Nodes) => canonical(child, of, assets))
    return value ?? null
  })
  const children = 'children' in node ? node.children.map((child) => canonical(child, of, assets)) : null
  return [node.type, fields, targetOf(node, of, assets) ?? null, children]
}

/**
 * `sha256:` and the first 64 bits of the SHA-256 of a question, its summary and its resolved answer. Positions, dates
 * and the way it was typed do not count.
 */
export function hashOf(
  { question, summary, tree }: Hashed,
  of: HashOf,
  assets: ReadonlyMap<string, Asset>,
): string {
  const text = JSON.stringify([question, summary ?? null, canonical(tree, of, assets)])
  return `sha256:${sha256(text).slice(0, 16)}`
}
