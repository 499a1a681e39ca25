import { together, written } from '../../../fix/edit.ts'
import type { LineRule } from '../../rule.ts'
import { isText } from './field-kind.ts'
import { listParts } from './list-parts.ts'

const FULLWIDTH = /[［］【】〔〕（）｛｝，、；]/
/** What YAML reads as it is typed, and as no number, truth or nothing. */
const NAME = /^(?!(?:true|false|null)$)\p{L}[\p{L}\p{N}_-]*$/iu

export const frontmatterFullwidthPunctuation: LineRule = {
  id: 'frontmatter/fullwidth-punctuation',
  stage: 'line',
  severity: 'error',
  description: 'The brackets and commas of a list, and the # of a comment, are half-width.',
  fixes: true,
  *check(lines, yaml, fields, all) {
    for (const line of lines) {
      const { key, value, lead, item, valueStart, valueEnd, goesOn } = line
      if (item || goesOn || isText(line, fields)) continue
      const odd = FULLWIDTH.exec(value)
      const holds = fields.holders.has(key) && /^[［【〔].*[］】〕]$/.test(value)
      if (!odd || !(fields.lists.has(key) || holds)) continue
      const span = { start: valueStart, end: valueEnd }
      const parts = holds
        ? ['[', { start: valueStart + 1, end: valueEnd - 1 }, ']']
        : listParts(yaml.text, span, (name) => NAME.test(name))
      if (!parts) continue
      const isCertain = !holds || !/["'#:&*!|>%@`{}[\]]/.test(value)
      yield {
        reason: `"${odd[0]}" is not the plain character that YAML needs`,
        help: `write: ${lead}${written(yaml.text, parts)}`,
        place: yaml.range(valueStart + odd.index, valueStart + odd.index + 1),
        edits: isCertain ? together(yaml.rewrite(span, ...parts)) : undefined,
      }
    }
    if (!yaml.error) return
    for (const { start, text, inside } of all) {
      const at = start + text.indexOf('＃')
      if (inside || !/^[ \t]*＃/.test(text)) continue
      yield {
        reason: '"＃" is not the plain character that YAML needs',
        help: 'write a plain #',
        place: yaml.range(at, at + 1),
        edits: together(yaml.rewrite({ start: at, end: at + 1 }, '#')),
      }
    }
  },
}
