import type { Finding } from '../../../model/messages.ts'
import { statusAt } from '../../../model/validity.ts'
import type { Content } from '../../../read/content.ts'
import { validityOf } from '../../../resolve/build-content.ts'
import type { ContentRule } from '../../rule.ts'

/** Why readers do not get this answer today; undefined where they do, or where another rule says what is wrong. */
function explain(content: Content, id: string): Pick<Finding, 'reason' | 'help'> | undefined {
  const { source, data } = content.questions.get(id) ?? {}
  if (!source || !data || data.draft) return undefined
  const validity = validityOf(content, data)
  const status = statusAt(validity, content.asOf)
  if (status === 'current') return undefined
  const where = data.valid ? source.file.path : `scenarios/${data.scenarios[0]}.yaml`
  const archived = status === 'archived'
  return {
    reason: archived
      ? `the urgent answer ${id} held until ${validity?.until}, so readers do not see it among the urgent ones`
      : `the urgent answer ${id} holds from ${validity?.from} on, so readers do not see it yet`,
    help: archived
      ? `take it out of urgent, or if it still holds, change valid.until in ${where}`
      : `name it in urgent when it holds, or if it does already, change valid.from in ${where}`,
  }
}

export const answerUrgentCurrent: ContentRule = {
  id: 'answer/urgent-current',
  stage: 'content',
  severity: 'warning',
  description:
    'An urgent answer is valid today; one that has expired or is not yet valid is not shown as urgent.',
  check(content, found) {
    const { catalog } = content
    for (const [index, id] of (catalog?.data?.urgent ?? []).entries()) {
      const explained = explain(content, id)
      if (catalog && explained)
        found(catalog.source, { ...explained, place: catalog.source.yaml?.place(['urgent', index]) })
    }
  },
}
