import { together } from '../../../fix/edit.ts'
import { ODD_SPACES } from '../../../read/field-lines.ts'
import type { LineRule } from '../../rule.ts'
import { isKnown } from './field-kind.ts'

const ODD = new RegExp(`[${ODD_SPACES}]+`)

export const frontmatterOddSpace: LineRule = {
  id: 'frontmatter/odd-space',
  stage: 'line',
  severity: 'error',
  description: "The spaces around a field name, its colon and a list's hyphen are ordinary spaces.",
  fixes: true,
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { key, value, keyStart, indent, colon, valueStart, item, lead } = line
      if (!isKnown(line, fields) || lead === '') continue
      const keyEnd = item ? keyStart : keyStart + key.length
      const gaps = [
        [keyStart - indent.length, keyStart, indent.replace(/[^ \t]/g, ' ')],
        [keyEnd, colon, ''],
        [colon + 1, valueStart, ' '],
      ] as const
      for (const [start, end, plain] of gaps) {
        const odd = ODD.exec(yaml.text.slice(start, end))
        if (!odd) continue
        yield {
          reason: 'this is not a plain space, though it looks like one',
          help: `type the space again: ${lead}${value}`,
          place: yaml.range(start + odd.index, start + odd.index + odd[0].length),
          edits: together(yaml.rewrite({ start, end }, plain)),
        }
        break
      }
    }
  },
}
