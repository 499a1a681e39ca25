import { together } from '../../../fix/edit.ts'
import { ODD_COLONS } from '../../../read/field-lines.ts'
import type { LineRule } from '../../rule.ts'
import { isKnown } from './field-kind.ts'

export const frontmatterFullwidthColon: LineRule = {
  id: 'frontmatter/fullwidth-colon',
  stage: 'line',
  severity: 'error',
  description: 'A field name is followed by a half-width colon.',
  fixes: true,
  examples: [
    {
      name: 'a full-width colon',
      in: 'question',
      wrong: 'question：如何續借？',
      right: 'question: 如何續借？',
      at: '2:9-2:10',
      help: 'write a plain colon and a space: question: 如何續借？',
    },
    {
      name: 'with a space after it',
      in: 'owner',
      wrong: 'owner： desk',
      right: 'owner: desk',
      at: '5:6-5:7',
      help: 'write a plain colon and a space: owner: desk',
    },
    {
      name: 'a small colon',
      in: 'owner',
      wrong: 'owner﹕desk',
      right: 'owner: desk',
      at: '5:6-5:7',
      help: 'write a plain colon and a space: owner: desk',
    },
    {
      name: 'a ratio sign',
      in: 'owner',
      wrong: 'owner∶ desk',
      right: 'owner: desk',
      at: '5:6-5:7',
      help: 'write a plain colon and a space: owner: desk',
    },
    {
      name: 'before a list',
      in: 'scenarios',
      wrong: 'scenarios：[borrow]',
      right: 'scenarios: [borrow]',
      at: '3:10-3:11',
      help: 'write a plain colon and a space: scenarios: [borrow]',
    },
  ],
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { lead, value, colon, valueStart } = line
      if (line.item || !ODD_COLONS.includes(yaml.text[colon] ?? ' ') || !isKnown(line, fields)) continue
      yield {
        reason: 'this is not the plain colon that YAML needs, though it looks like one',
        help: `write a plain colon and a space: ${lead}${value}`,
        place: yaml.range(colon, colon + 1),
        edits: together(yaml.rewrite({ start: colon, end: valueStart }, value === '' ? ':' : ': ')),
      }
    }
  },
}
