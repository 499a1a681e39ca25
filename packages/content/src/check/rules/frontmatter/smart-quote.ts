import { together, written } from '../../../fix/edit.ts'
import { quoteParts } from '../../../read/field-lines.ts'
import type { LineRule } from '../../rule.ts'
import { isText } from './field-kind.ts'
import { isWhole } from './quoted.ts'

const SMART = /^([“”„‟＂«‹「『〝‘’‚‛＇´])(.*)([“”‟＂»›」』〞〟‘’＇´])$/
const ANY = /[“”„‟＂«»‹›「」『』〝〞〟‘‚‛＇]/
/** An opening and a closing quote that go together in some language. */
const PAIRS: ReadonlySet<string> = new Set([
  '“”',
  '„“',
  '„”',
  '＂＂',
  '«»',
  '「」',
  '『』',
  '〝〞',
  '〝〟',
  '‘’',
  '‚‘',
  '＇＇',
])

/** Around a text it is only ugly; around an id it makes another name of it. */
export const frontmatterSmartQuote: LineRule = {
  id: 'frontmatter/smart-quote',
  stage: 'line',
  severity: 'warning',
  description: 'Values are quoted with straight quotes; curly ones would be shown to readers.',
  fixes: true,
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { lead, value, valueStart, valueEnd } = line
      const inner = SMART.exec(value)?.[2]
      if (inner === undefined || ANY.test(inner)) continue
      const span = { start: valueStart + 1, end: valueEnd - 1 }
      const parts = quoteParts(yaml.text, span)
      const right = written(yaml.text, parts)
      const isPair = PAIRS.has(value.charAt(0) + value.charAt(value.length - 1))
      // Readers may be meant to see quotes around a few words; a whole sentence needs none.
      const isCertain = isPair && isWhole(line) && (!isText(line, fields) || /[.?!…。？！]$/.test(inner))
      yield {
        reason: isText(line, fields)
          ? 'readers will see these typographic quotes'
          : 'YAML reads these typographic quotes as a part of the value',
        help: `use straight ones: ${lead}${right}`,
        place: yaml.range(valueStart, valueEnd),
        severity: isText(line, fields) ? 'warning' : 'error',
        edits: isCertain ? together(yaml.rewrite({ start: valueStart, end: valueEnd }, ...parts)) : undefined,
      }
    }
  },
}
