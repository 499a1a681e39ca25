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
    // Where there never was an original in the default language, a file that looks like a translation was one.
    const isOriginal = kind === 'translation' && !history.published.has(`questions/${id}.md`)
    if (kind !== 'question' && kind !== 'scenario' && !isOriginal) return false
    const alive =
      kind === 'scenario'
        ? scenarios.has(id) || scenarioAliases.has(id)
        : questions.has(id) || aliases.has(id)
    return !alive && !Object.hasOwn(tombstones, id) && !history.drafts.has(id)
  })
}
