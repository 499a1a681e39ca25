import type { LineRule } from '../../rule.ts'
import { isText } from './field-kind.ts'
import { isWhole, quoted } from './quoted.ts'

export const frontmatterUnquotedColon: LineRule = {
  id: 'frontmatter/unquoted-colon',
  stage: 'line',
  severity: 'error',
  description: 'Text that contains a colon followed by a space is in quotes.',
  fixes: true,
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { key, item, lead, value, valueStart } = line
      if (/^["'[{|>&*!#]/.test(value)) continue
      const inner = /:(?=[ \t]|$)/.exec(value.replace(/\s#.*$/, ''))
      if (!inner) continue
      const isField = fields.known.has(value.slice(0, inner.index))
      const { right, edits } = quoted(yaml, line, isText(line, fields) && isWhole(line) && !isField)
      const what = item ? 'value has a' : `${key} has a second`
      yield {
        reason: `this ${what} colon, so YAML cannot read it`,
        help: `put the text in quotes: ${lead}${right}`,
        place: yaml.range(valueStart + inner.index, valueStart + inner.index + 1),
        edits,
      }
    }
  },
}
