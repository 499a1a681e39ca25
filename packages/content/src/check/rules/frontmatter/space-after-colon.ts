import { together } from '../../../fix/edit.ts'
import type { LineRule } from '../../rule.ts'
import { isKnown } from './field-kind.ts'

export const frontmatterSpaceAfterColon: LineRule = {
  id: 'frontmatter/space-after-colon',
  stage: 'line',
  severity: 'error',
  description: "A field's colon is followed by a space.",
  fixes: true,
  examples: [
    {
      name: 'no space',
      in: 'question',
      wrong: 'question:How?',
      right: 'question: How?',
      at: '2:9-2:10',
      help: 'write: question: How?',
    },
    {
      name: 'no space before a list',
      in: 'scenarios',
      wrong: 'scenarios:[borrow]',
      right: 'scenarios: [borrow]',
      at: '3:10-3:11',
      help: 'write: scenarios: [borrow]',
    },
    {
      name: 'before a quote',
      in: 'question',
      wrong: 'question:"How?"',
      right: 'question: "How?"',
      at: '2:9-2:10',
      help: 'write: question: "How?"',
    },
    {
      name: 'in a text for a language',
      in: 'scenarios/pay.yaml',
      wrong: 'title:\n  en:Paying\n',
      right: 'title:\n  en: Paying\n',
      at: '2:5-2:6',
      help: 'write: en: Paying',
    },
  ],
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { lead, value, colon, valueStart, item } = line
      if (item || value === '' || valueStart > colon + 1 || !isKnown(line, fields)) continue
      yield {
        reason: 'a space is missing after this colon',
        help: `write: ${lead}${value}`,
        place: yaml.range(colon, colon + 1),
        edits: together(yaml.rewrite({ start: colon + 1, end: colon + 1 }, ' ')),
      }
    }
  },
}
