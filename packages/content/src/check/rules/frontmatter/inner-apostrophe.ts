import { quote } from '../../../read/field-lines.ts'
import type { LineRule } from '../../rule.ts'

export const frontmatterInnerApostrophe: LineRule = {
  id: 'frontmatter/inner-apostrophe',
  stage: 'line',
  severity: 'error',
  description: 'A text with an apostrophe stands in double quotes.',
  fixes: true,
  examples: [
    {
      name: 'an apostrophe',
      in: 'question',
      wrong: "question: 'What's due?'",
      right: 'question: "What\'s due?"',
      at: '2:16-2:17',
      help: 'use double quotes: question: "What\'s due?"',
    },
    {
      name: 'with double quotes in it',
      in: 'question',
      wrong: `question: 'What's a "fine"?'`,
      right: String.raw`question: "What's a \"fine\"?"`,
      at: '2:16-2:17',
      help: 'use double quotes: question: "What\'s a \\"fine\\"?"',
    },
    {
      name: 'in a list',
      in: 'field',
      wrong: "alsoAsked:\n  - 'What's due?'",
      right: 'alsoAsked:\n  - "What\'s due?"',
      at: '8:10-8:11',
      help: 'use double quotes: - "What\'s due?"',
    },
  ],
  *check(lines, yaml) {
    for (const { lead, value, valueStart, valueEnd } of lines) {
      if (!/^'.*'$/.test(value) || value.length < 3) continue
      const inner = value.slice(1, -1)
      const at = /(?<!')(?:'')*'(?!')/.exec(inner)
      if (!at || /^'[^']*'\s*,/.test(value)) continue
      const start = valueStart + at.index + at[0].length
      const right = quote(inner.replaceAll("''", "'"))
      yield {
        reason: 'this apostrophe ends the text too early',
        help: `use double quotes: ${lead}${right}`,
        place: yaml.range(start, start + 1),
        edits: [yaml.edit(valueStart, valueEnd, right)],
      }
    }
  },
}
