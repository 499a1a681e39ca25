import { nameSource } from '../../../read/source.ts'
import { goneWithoutTrace } from '../../gone-without-trace.ts'
import type { ContentRule } from '../../rule.ts'

export const idPermanent: ContentRule = {
  id: 'id/permanent',
  stage: 'content',
  severity: 'error',
  description:
    'An id that was ever published at the host of siteUrl still exists, is an alias, or is in retired.yaml, so that addresses keep working.',
  check(content, found) {
    const { retired, catalog, sources } = content
    const home = retired?.source ?? catalog?.source ?? sources[0]
    if (!home) return
    for (const path of goneWithoutTrace(content)) {
      const { kind: named, id } = nameSource(path)
      const kind = named === 'scenario' ? named : 'question'
      const help =
        kind === 'question'
          ? `if it was renamed, add "aliases: [${id}]" to it; if it is gone, add to retired.yaml: ${id}: { replacedBy: another-id }`
          : `if it was renamed, add "aliases: [${id}]" to it; if it is gone, add to retired.yaml: ${id}: { kind: scenario, replacedBy: another-id }`
      found(home, { reason: `the ${kind} ${id} was published once and is gone`, help })
    }
  },
}
