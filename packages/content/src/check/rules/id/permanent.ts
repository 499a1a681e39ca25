import { nameSource } from '../../../read/source.ts'
import type { ContentRule } from '../../rule.ts'

export const idPermanent: ContentRule = {
  id: 'id/permanent',
  stage: 'content',
  severity: 'error',
  description:
    'An id that was ever published at the host of siteUrl is still there, an alias, or in retired.yaml: addresses never die.',
  examples: [],
  check({ history, questions, scenarios, aliases, retired, catalog, sources }, found) {
    const home = retired?.source ?? catalog?.source ?? sources[0]
    if (!history || !home) return
    const scenarioAliases = new Set([...scenarios.values()].flatMap(({ data }) => data?.aliases ?? []))
    const tombstones = retired?.data ?? {}
    for (const path of [...history.published].sort()) {
      const { kind, id } = nameSource(path)
      if (kind !== 'question' && kind !== 'scenario') continue
      const alive =
        kind === 'question'
          ? questions.has(id) || aliases.has(id)
          : scenarios.has(id) || scenarioAliases.has(id)
      if (alive || Object.hasOwn(tombstones, id) || history.drafts.has(id)) continue
      const help =
        kind === 'question'
          ? `if it was renamed, add "aliases: [${id}]" to it; if it is gone, add to retired.yaml: ${id}: { replacedBy: another-id }`
          : `if it was renamed, add "aliases: [${id}]" to it; if it is gone, add to retired.yaml: ${id}: { kind: scenario, replacedBy: another-id }`
      found(home, { reason: `the ${kind} ${id} was published once and is gone`, help })
    }
  },
}
