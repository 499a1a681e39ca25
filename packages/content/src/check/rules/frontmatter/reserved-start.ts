import type { LineRule } from '../../rule.ts'
import { isKnown, isText } from './field-kind.ts'
import { isWhole, quoted } from './quoted.ts'

/** A block scalar begins with | or > too, but then nothing else stands on the line. */
const ALWAYS = /^[@`%&*!,\]}]|^[?:-](?=\s)|^[|>](?![-+0-9]*[ \t]*(?:#.*)?$)/
/**
 * What can only be the beginning of a text. Brackets around all of it, and signs of lists, blocks and fields before a
 * blank, may be meant as such.
 */
const CERTAIN = /^[@`%&!,\]}]|^\*(?=\S)|^\[[^\]]*\].*[^\]\s]$|^\{[^}]*\}.*[^}\s]$/

export const frontmatterReservedStart: LineRule = {
  id: 'frontmatter/reserved-start',
  stage: 'line',
  severity: 'error',
  description: 'Text that starts with a character that YAML reserves is in quotes.',
  fixes: true,
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { lead, value, valueStart } = line
      const reserved = ALWAYS.test(value) || (isText(line, fields) && /^[[{]/.test(value))
      // Where no text is wanted these three are YAML's own, and frontmatter/plain-yaml speaks of them.
      if (!isText(line, fields) && /^[&*!]/.test(value)) continue
      if (!reserved || !isKnown(line, fields)) continue
      const isCertain = CERTAIN.test(value) && isText(line, fields) && isWhole(line)
      const { right, edits } = quoted(yaml, line, isCertain)
      yield {
        reason: `YAML keeps "${value[0]}" at the start of a value for itself`,
        help: `put the text in quotes: ${lead}${right}`,
        place: yaml.range(valueStart, valueStart + 1),
        edits,
      }
    }
  },
}
