import { Edit } from '../../../fix/edit.ts'
import type { Source } from '../../../read/source.ts'
import { slice, spansOf } from '../../../read/span.ts'
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
  description: 'An include refers to a file in fragments/, and no fragment includes itself.',
  fixes: true,
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
      const span = spansOf(node)?.attributes?.findLast(({ name }) => name === 'fragment')?.value
      const isTyped = span && slice(String(source.file.value), span) === id
      found(source, {
        reason: `there is no fragment ${id}`,
        help: similar
          ? `there is one with a similar name: ::include{fragment="${similar.name}"}`
          : `add fragments/${id}.md`,
        place: node.position,
        edits: similar?.certain && isTyped ? [Edit.replaceName(span, similar.name)] : undefined,
      })
    }
  },
}
