import type { Content } from '../read/content.ts'
import { nameSource } from '../read/source.ts'

/** Paths of questions and scenarios that were published once and are neither there, nor an alias, nor retired. */
export function goneWithoutTrace(content: Content): readonly string[] {
  const { history, questions, scenarios, aliases, retired } = content
  if (!history) return []
  const scenarioAliases = new Set([...scenarios.values()].flatMap(({ data }) => data?.aliases ?? []))
  const tombstones = retired?.data ?? {}
  return [...history.published].sort().filter((path) => {
    const { kind, id } = nameSource(path)
    if (kind !== 'question' && kind !== 'scenario') return false
    const alive =
      kind === 'question'
        ? questions.has(id) || aliases.has(id)
        : scenarios.has(id) || scenarioAliases.has(id)
    return !alive && !Object.hasOwn(tombstones, id) && !history.drafts.has(id)
  })
}
