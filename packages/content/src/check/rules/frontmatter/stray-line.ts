import type { LineRule } from '../../rule.ts'
import { isText } from './field-kind.ts'

/** A quote that stays open on its line: frontmatter/unclosed-quote speaks of it, or it closes below. */
const OPEN_QUOTE = /^(?:"(?:\\.|[^"\\])*|'(?:''|[^'])*)$/

/** Whether a line leaves brackets open. */
function isOpen(line: string): boolean {
  const last = (...brackets: string[]) => Math.max(...brackets.map((bracket) => line.lastIndexOf(bracket)))
  return last('[', '{') > last(']', '}')
}

/** Looks only where YAML cannot be read: a text may go on in a line below as long as it is indented. */
export const frontmatterStrayLine: LineRule = {
  id: 'frontmatter/stray-line',
  stage: 'line',
  severity: 'error',
  description:
    'Every line between the --- lines is a field, a list item, a comment after a #, or an indented continuation of a text.',
  *check(lines, yaml, fields) {
    if (!yaml.error) return
    let start = 0
    let previous = ''
    for (const part of yaml.text.split(/(?<=\n|\r(?!\n))/)) {
      const line = part.trimEnd()
      const end = start + line.length
      if (/^[^\s#:[\]{}"'&*!|>%@-][^:：]*$/.test(line) && !isOpen(previous)) {
        const before = lines.findLast(({ valueEnd, lead }) => valueEnd <= start && lead !== '')
        if (before && OPEN_QUOTE.test(before.value)) return
        const join =
          before && isText(before, fields) && !/^[[{"'|>]/.test(before.value) && before.value !== ''
        yield {
          reason: 'this line belongs to no field',
          help: join
            ? `put it on the line above: ${before.lead}${before.value} ${line}`
            : 'write it as a field, "name: value", or remove it; the answer goes below the second ---',
          place: yaml.range(start, end),
        }
        return
      }
      start += part.length
      previous = line
    }
  },
}
