import type { Content } from '../read/content.ts'
import type { Source } from '../read/source.ts'
import { readTarget } from '../resolve/targets.ts'
import type { LinkItem } from './attention.ts'
import { compare, type Readable } from './readable.ts'

/** Keys of the registry that a file links to, and ids of the fragments that it includes. */
function referencesOf({ nodes, file }: Source): { keys: Set<string>; fragments: Set<string> } {
  const keys = new Set<string>()
  for (const node of [...(nodes.get('link') ?? []), ...(nodes.get('definition') ?? [])]) {
    const target = 'url' in node ? readTarget(node.url, file.path) : undefined
    if (target?.kind === 'registry') keys.add(target.key)
  }
  const fragments = (nodes.get('leafDirective') ?? []).flatMap((node) =>
    'attributes' in node && node.attributes?.fragment ? [node.attributes.fragment] : [],
  )
  return { keys, fragments: new Set(fragments) }
}

/** Every key that a file links to, also through fragments. */
function keysOf(content: Content, source: Source): Set<string> {
  const seen = new Set<Source>()
  const all = new Set<string>()
  const queue = [source]
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    const { keys, fragments } = referencesOf(next)
    for (const key of keys) all.add(key)
    for (const id of fragments) {
      const fragment = content.fragments.get(id)
      if (fragment) queue.push(fragment)
    }
  }
  return all
}

/** Addresses that want a better one, or that shut readers out; with an owner, those that its answers use. */
export function linkItems(content: Content, all: readonly Readable[], owner: string | undefined): LinkItem[] {
  const users = new Map<string, string[]>()
  for (const { id } of all) {
    const source = content.questions.get(id)?.source
    for (const key of source ? keysOf(content, source) : []) users.set(key, [...(users.get(key) ?? []), id])
  }
  return Object.entries(content.links?.data ?? {})
    .map(([key, { url, precision, access }]) => ({
      key,
      url,
      states: [
        ...(precision === 'landing' ? (['landing'] as const) : []),
        ...(access === 'sign-in' ? (['sign-in'] as const) : []),
      ],
      usedBy: users.get(key) ?? [],
    }))
    .filter(({ states, usedBy }) => states.length > 0 && (owner === undefined || usedBy.length > 0))
    .sort((a, b) => compare(a.key, b.key))
}
