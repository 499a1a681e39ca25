import { type FieldLine, lineAfter } from '../../../read/field-lines.ts'
import type { LineRule } from '../../rule.ts'
import { isKnown } from './field-kind.ts'

/** A quote may close on a later line, but not past the next field that has one of the known names. */
function closes({ value }: FieldLine, rest: string): boolean {
  const body =
    value[0] === '"'
      ? `${value.slice(1)}${rest}`.replace(/\\./gs, '  ')
      : `${value.slice(1)}${rest}`.replaceAll("''", '  ')
  return body.includes(value[0] ?? '')
}

export const frontmatterUnclosedQuote: LineRule = {
  id: 'frontmatter/unclosed-quote',
  stage: 'line',
  severity: 'error',
  description: 'A text that opens with a quote closes with the same quote.',
  *check(lines, yaml, fields) {
    for (const [index, line] of lines.entries()) {
      if (!/^["']/.test(line.value) || line.lead === '') continue
      const next = lineAfter(lines, index, (other) => isKnown(other, fields))
      if (closes(line, yaml.text.slice(line.valueEnd, next ? next.keyStart : undefined))) continue
      const mark = line.value[0] === '"' ? '"' : "'"
      yield {
        reason: 'this quote is never closed',
        help: `add the closing quote: ${line.lead}${line.value.replace(/[“”‘’]$/, '')}${mark}`,
        place: yaml.range(line.valueStart, line.valueStart + 1),
      }
    }
  },
}
