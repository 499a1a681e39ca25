import { type Part, together, written } from '../../../fix/edit.ts'
import type { LineRule } from '../../rule.ts'
import { isText } from './field-kind.ts'

/** An apostrophe that is not doubled. */
const LONE = /(?<!')(?:'')*'(?!')/
const BETWEEN_LETTERS = /(?<=\p{L})'(?=\p{L})/gu

/** What stands in single quotes from `start` to `end`, put in double ones. */
function inDoubleQuotes(text: string, start: number, end: number): Part[] {
  const parts: Part[] = ['"']
  let at = start
  for (const { index, 0: sign } of text.slice(start, end).matchAll(/''|["\\]/g)) {
    // One of two apostrophes stays.
    const next = start + index
    if (sign === "''") parts.push({ start: at, end: next + 1 })
    else parts.push({ start: at, end: next }, '\\')
    at = sign === "''" ? next + 2 : next
  }
  return [...parts, { start: at, end }, '"']
}

export const frontmatterInnerApostrophe: LineRule = {
  id: 'frontmatter/inner-apostrophe',
  stage: 'line',
  severity: 'error',
  description: 'Text that contains an apostrophe is in double quotes.',
  fixes: true,
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { lead, value, valueStart, valueEnd, goesOn } = line
      if (!/^'.*'$/.test(value) || value.length < 3) continue
      const inner = value.slice(1, -1)
      const at = LONE.exec(inner)
      if (!at || /^'[^']*'\s*,/.test(value)) continue
      const start = valueStart + at.index + at[0].length
      const parts = inDoubleQuotes(yaml.text, valueStart + 1, valueEnd - 1)
      const right = written(yaml.text, parts)
      // Quotes beside blanks may enclose words of their own.
      const isCertain = isText(line, fields) && !goesOn && !LONE.test(inner.replace(BETWEEN_LETTERS, ''))
      yield {
        reason: 'this apostrophe ends the text too early',
        help: `use double quotes: ${lead}${right}`,
        place: yaml.range(start, start + 1),
        edits: isCertain ? together(yaml.rewrite({ start: valueStart, end: valueEnd }, ...parts)) : undefined,
      }
    }
  },
}
