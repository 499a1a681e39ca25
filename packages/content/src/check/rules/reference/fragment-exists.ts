import type { Source } from '../../../read/source.ts'
import { includeOf } from '../../../resolve/directives.ts'
import type { ContentRule } from '../../rule.ts'
import { Names } from '../../similar.ts'

/** The fragments that a fragment includes, directly or by others; each is visited once, whatever circles there are. */
function reachableFrom(id: string, fragments: ReadonlyMap<string, Source>): Set<string> {
  const seen = new Set<string>()
  const queue = [id]
  for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
    for (const node of fragments.get(from)?.nodes.get('leafDirective') ?? []) {
      const to = includeOf(node)
      if (to === undefined || seen.has(to)) continue
      seen.add(to)
      queue.push(to)
    }
  }
  return seen
}

export const referenceFragmentExists: ContentRule = {
  id: 'reference/fragment-exists',
  stage: 'content',
  severity: 'error',
  description: 'An include names a file in fragments/, and no fragment includes itself.',
  fixes: true,
  examples: [
    {
      name: 'missing',
      in: 'answer',
      wrong: '::include{fragment="hours"}',
      right: 'We are open from 9 to 5.',
      at: '9:1-9:28',
      help: 'add fragments/hours.md',
    },
    {
      name: 'misspelt',
      in: 'answer',
      wrong: '::include{fragment="huors"}',
      right: '::include{fragment="hours"}',
      files: { 'fragments/hours.md': 'From 9 to 5.\n' },
      at: '9:1-9:28',
      help: 'there is one with a similar name: ::include{fragment="hours"}',
    },
    {
      name: 'a circle',
      in: 'fragments/hours.md',
      wrong: '::include{fragment="hours"}\n',
      right: 'From 9 to 5.\n',
      at: '1:1-1:28',
      help: 'remove one of the includes of the circle',
    },
  ],
  check({ sources, fragments }, found) {
    const names = new Names([...fragments.values()].filter(({ locale }) => !locale).map(({ id }) => id))
    const includes = sources.flatMap((source) =>
      (source.nodes.get('leafDirective') ?? []).map((node) => ({ source, node, id: includeOf(node) })),
    )
    for (const { source, node, id } of includes) {
      if (id === undefined || id === '') continue
      if (names.has(id)) {
        if (source.kind !== 'fragment' || (id !== source.id && !reachableFrom(id, fragments).has(source.id)))
          continue
        const help = 'remove one of the includes of the circle'
        found(source, { reason: 'this fragment includes itself', help, place: node.position })
        continue
      }
      const similar = names.similarTo(id)
      const start = node.position?.start.offset ?? 0
      const typed = String(source.file.value).slice(start, node.position?.end.offset)
      const at = start + typed.lastIndexOf(id)
      found(source, {
        reason: `there is no fragment ${id}`,
        help: similar
          ? `there is one with a similar name: ::include{fragment="${similar.name}"}`
          : `add fragments/${id}.md`,
        place: node.position,
        edits:
          similar?.sole && typed.includes(id)
            ? [{ start: at, end: at + id.length, text: similar.name }]
            : undefined,
      })
    }
  },
}
