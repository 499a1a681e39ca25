import type { FieldLine } from '../../../read/field-lines.ts'
import type { Fields } from '../../../read/validators.ts'
import type { LineRule } from '../../rule.ts'
import { isText } from './field-kind.ts'
import { quoted } from './quoted.ts'

/** A colour is no free text, and yet nothing is left of it without quotes. */
function isColour({ key, item, value }: FieldLine, { known, lists, holders }: Fields): boolean {
  return !item && known.has(key) && !lists.has(key) && !holders.has(key) && /^#[0-9a-fA-F]{6}$/.test(value)
}

export const frontmatterUnquotedHash: LineRule = {
  id: 'frontmatter/unquoted-hash',
  stage: 'line',
  severity: 'error',
  description:
    'Text that contains a space followed by #, or starts with #, is in quotes; otherwise YAML drops the rest.',
  fixes: true,
  examples: [
    {
      name: 'a number',
      in: 'question',
      wrong: 'question: Renew #1?',
      right: 'question: "Renew #1?"',
      at: '2:17-2:18',
      help: 'put the text in quotes: question: "Renew #1?"',
    },
    {
      name: 'at the start',
      in: 'question',
      wrong: 'question: #1 question?',
      right: 'question: "#1 question?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "#1 question?"',
    },
    {
      name: 'with a colon as well',
      in: 'question',
      wrong: 'question: Renew #1: how?',
      right: 'question: "Renew #1: how?"',
      at: '2:17-2:18',
      help: 'put the text in quotes: question: "Renew #1: how?"',
    },
    {
      name: 'in a list',
      in: 'field',
      wrong: 'alsoAsked:\n  - Renew #1?',
      right: 'alsoAsked:\n  - "Renew #1?"',
      at: '8:11-8:12',
      help: 'put the text in quotes: - "Renew #1?"',
    },
    {
      name: 'in a text for a language',
      in: 'scenarios/pay.yaml',
      wrong: 'title:\n  en: Desk #1\n',
      right: 'title:\n  en: "Desk #1"\n',
      at: '2:12-2:13',
      help: 'put the text in quotes: en: "Desk #1"',
    },
    {
      name: 'a colour',
      in: 'faq.yaml',
      wrong: 'brand:\n  colour: #1d3557\n',
      right: 'brand:\n  colour: "#1d3557"\n',
      at: '11:11-11:12',
      help: 'put the text in quotes: colour: "#1d3557"',
    },
  ],
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { lead, value, valueStart, goesOn } = line
      if (!(isText(line, fields) || isColour(line, fields)) || /^["'[{|>]/.test(value)) continue
      const hash = /(?:^|\s)#/.exec(value)
      if (!hash) continue
      const start = valueStart + hash.index + hash[0].length - 1
      // Words after a # may be a note, which readers should not see.
      const isNote = /(?:^|\s)#(?!\d)/.test(value) && !isColour(line, fields)
      const { right, edits } = quoted(yaml, line, !goesOn && !isNote)
      yield {
        reason: 'YAML reads a comment from this # on, so the rest of the text would be lost',
        help: `put the text in quotes: ${lead}${right}`,
        place: yaml.range(start, start + 1),
        edits,
      }
    }
  },
}
