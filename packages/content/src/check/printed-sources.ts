import type { Question } from '@topasked/schema'
import { statusAt } from '../model/validity.ts'
import type { Content } from '../read/content.ts'
import type { Source } from '../read/source.ts'
import { validityOf } from '../resolve/build-content.ts'
import { includeOf } from '../resolve/directives.ts'

/** Whether a question is in the handouts on the as-of day. */
function isPrinted(content: Content, { draft, channels, ...question }: Question): boolean {
  if (draft || channels?.includes('pdf') === false) return false
  return statusAt(validityOf(content, { ...question }), content.asOf) === 'current'
}

/** The questions and translations that the handouts carry, and the fragments that they include. */
export function printedSources(content: Content): readonly Source[] {
  const sources = new Set<Source>()
  const add = (source: Source): void => {
    const queue = [source]
    for (let next = queue.pop(); next; next = queue.pop()) {
      if (sources.has(next)) continue
      sources.add(next)
      for (const directive of next.nodes.get('leafDirective') ?? []) {
        const id = includeOf(directive)
        if (id === undefined) continue
        for (const [key, fragment] of content.fragments)
          if (key === id || key.startsWith(`${id}.`)) queue.push(fragment)
      }
    }
  }
  for (const [id, { source, data }] of content.questions) {
    if (!data || !isPrinted(content, data)) continue
    add(source)
    for (const translation of content.translations.get(id)?.values() ?? [])
      if (translation.data) add(translation.source)
  }
  return [...sources]
}
