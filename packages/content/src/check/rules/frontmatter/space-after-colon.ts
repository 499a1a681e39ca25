import { together } from '../../../fix/edit.ts'
import type { LineRule } from '../../rule.ts'
import { isKnown } from './field-kind.ts'

export const frontmatterSpaceAfterColon: LineRule = {
  id: 'frontmatter/space-after-colon',
  stage: 'line',
  severity: 'error',
  description: "A field's colon is followed by a space.",
  fixes: true,
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { lead, value, colon, valueStart, item } = line
      if (item || value === '' || valueStart > colon + 1 || !isKnown(line, fields)) continue
      yield {
        reason: 'a space is missing after this colon',
        help: `write: ${lead}${value}`,
        place: yaml.range(colon, colon + 1),
        edits: together(yaml.rewrite({ start: colon + 1, end: colon + 1 }, ' ')),
      }
    }
  },
}
