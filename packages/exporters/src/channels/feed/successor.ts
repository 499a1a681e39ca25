import type { Corpus } from '@topasked/content'

/** Former id -> the id to look at next: aliases, and ids that were retired in favour of another. */
function nextIds({ questions, retired }: Corpus): Map<string, string> {
  const next = new Map<string, string>()
  for (const { id, meta, translation } of questions) {
    if (translation === null) for (const alias of meta.aliases ?? []) next.set(alias, id)
  }
  for (const [id, { kind = 'question', replacedBy }] of retired) {
    if (kind === 'question' && replacedBy !== undefined && !next.has(id)) next.set(id, replacedBy)
  }
  return next
}

/** Every former id with the id that answers in its place today, however many times that was replaced. */
export function successors(corpus: Corpus): ReadonlyMap<string, string> {
  const next = nextIds(corpus)
  const last = (id: string): string => {
    const seen = new Set([id])
    for (let to = next.get(id); to !== undefined && !seen.has(to); to = next.get(to)) {
      seen.add(to)
      id = to
    }
    return id
  }
  return new Map([...next.keys()].map((id) => [id, last(id)]))
}

/** Id of today -> its former ids, sorted. */
export function formerIds(corpus: Corpus): ReadonlyMap<string, string[]> {
  const former = new Map<string, string[]>()
  for (const [id, to] of [...successors(corpus)].sort()) {
    if (id !== to) former.set(to, [...(former.get(to) ?? []), id])
  }
  return former
}
