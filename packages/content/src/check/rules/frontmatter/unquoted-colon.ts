import type { LineRule } from '../../rule.ts'
import { isText } from './field-kind.ts'
import { isWhole, quoted } from './quoted.ts'

export const frontmatterUnquotedColon: LineRule = {
  id: 'frontmatter/unquoted-colon',
  stage: 'line',
  severity: 'error',
  description: 'Text that contains a colon followed by a space is in quotes.',
  fixes: true,
  examples: [
    {
      name: 'a second colon',
      in: 'question',
      wrong: 'question: Renew: how?',
      right: 'question: "Renew: how?"',
      at: '2:16-2:17',
      help: 'put the text in quotes: question: "Renew: how?"',
    },
    {
      name: 'at the end',
      in: 'question',
      wrong: 'question: How to renew:',
      right: 'question: "How to renew:"',
      at: '2:23-2:24',
      help: 'put the text in quotes: question: "How to renew:"',
    },
    {
      name: 'with quotes in it',
      in: 'question',
      wrong: 'question: Say "no": how?',
      right: `question: 'Say "no": how?'`,
      at: '2:19-2:20',
      help: 'put the text in quotes: question: \'Say "no": how?\'',
    },
    {
      name: 'in a list',
      in: 'field',
      wrong: 'alsoAsked:\n  - Renewing: how?',
      right: 'alsoAsked:\n  - "Renewing: how?"',
      at: '8:13-8:14',
      help: 'put the text in quotes: - "Renewing: how?"',
    },
    {
      name: 'in brackets',
      in: 'field',
      wrong: 'alsoAsked: [Renewing: how?, When?]',
      right: 'alsoAsked: ["Renewing: how?", When?]',
      at: '7:21-7:22',
      help: 'put the text in quotes: "Renewing: how?"',
    },
    {
      name: 'in a text for a language',
      in: 'scenarios/pay.yaml',
      wrong: 'title: { en: Paying: how }\n',
      right: 'title: { en: "Paying: how" }\n',
      at: '1:20-1:21',
      help: 'put the text in quotes: en: "Paying: how"',
    },
  ],
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { key, item, lead, value, valueStart } = line
      if (/^["'[{|>&*!#]/.test(value)) continue
      const inner = /:(?=[ \t]|$)/.exec(value.replace(/\s#.*$/, ''))
      if (!inner) continue
      const isField = fields.known.has(value.slice(0, inner.index))
      const { right, edits } = quoted(yaml, line, isText(line, fields) && isWhole(line) && !isField)
      const what = item ? 'value has a' : `${key} has a second`
      yield {
        reason: `this ${what} colon, so YAML cannot read it`,
        help: `put the text in quotes: ${lead}${right}`,
        place: yaml.range(valueStart + inner.index, valueStart + inner.index + 1),
        edits,
      }
    }
  },
}
