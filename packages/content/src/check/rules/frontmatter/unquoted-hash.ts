import type { FieldLine } from '../../../read/field-lines.ts'
import type { Fields } from '../../../read/validators.ts'
import type { LineRule } from '../../rule.ts'
import { isText } from './field-kind.ts'
import { quoted } from './quoted.ts'

/** A colour is no free text, and yet nothing is left of it without quotes. */
function isColour({ key, item, value }: FieldLine, { known, lists, holders }: Fields): boolean {
  return !item && known.has(key) && !lists.has(key) && !holders.has(key) && /^#[0-9a-fA-F]{6}$/.test(value)
}

export const frontmatterUnquotedHash: LineRule = {
  id: 'frontmatter/unquoted-hash',
  stage: 'line',
  severity: 'error',
  description:
    'Text that contains a space followed by #, or starts with #, is in quotes; otherwise YAML drops the rest.',
  fixes: true,
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { lead, value, valueStart, goesOn } = line
      if (!(isText(line, fields) || isColour(line, fields)) || /^["'[{|>]/.test(value)) continue
      const hash = /(?:^|\s)#/.exec(value)
      if (!hash) continue
      const start = valueStart + hash.index + hash[0].length - 1
      // Words after a # may be a note, which readers should not see.
      const isNote = /(?:^|\s)#(?!\d)/.test(value) && !isColour(line, fields)
      const { right, edits } = quoted(yaml, line, !goesOn && !isNote)
      yield {
        reason: 'YAML reads a comment from this # on, so the rest of the text would be lost',
        help: `put the text in quotes: ${lead}${right}`,
        place: yaml.range(start, start + 1),
        edits,
      }
    }
  },
}
