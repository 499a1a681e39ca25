import { together } from '../../../fix/edit.ts'
import { ODD_COLONS } from '../../../read/field-lines.ts'
import type { LineRule } from '../../rule.ts'
import { isKnown } from './field-kind.ts'

export const frontmatterFullwidthColon: LineRule = {
  id: 'frontmatter/fullwidth-colon',
  stage: 'line',
  severity: 'error',
  description: 'A field name is followed by a half-width colon.',
  fixes: true,
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { lead, value, colon, valueStart } = line
      if (line.item || !ODD_COLONS.includes(yaml.text[colon] ?? ' ') || !isKnown(line, fields)) continue
      yield {
        reason: 'this is not the plain colon that YAML needs, though it looks like one',
        help: `write a plain colon and a space: ${lead}${value}`,
        place: yaml.range(colon, colon + 1),
        edits: together(yaml.rewrite({ start: colon, end: valueStart }, value === '' ? ':' : ': ')),
      }
    }
  },
}
