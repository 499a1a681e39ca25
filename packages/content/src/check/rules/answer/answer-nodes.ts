import type { Nodes } from 'mdast'
import type { Content } from '../../../read/content.ts'
import type { Source } from '../../../read/source.ts'
import { includeOf } from '../../../resolve/directives.ts'

/** The nodes of an answer by type, with those of the fragments that it includes. */
export function answerNodes(source: Source, { fragments }: Content, type: string): Nodes[] {
  const seen = new Set<Source>()
  const queue = [source]
  const nodes: Nodes[] = []
  for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
    if (seen.has(from)) continue
    seen.add(from)
    nodes.push(...(from.nodes.get(type) ?? []))
    for (const directive of from.nodes.get('leafDirective') ?? []) {
      const id = includeOf(directive)
      const fragment = id && ((source.locale && fragments.get(`${id}.${source.locale}`)) || fragments.get(id))
      if (fragment) queue.push(fragment)
    }
  }
  return nodes
}
