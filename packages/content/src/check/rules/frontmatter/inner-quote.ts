import type { FieldLine } from '../../../read/field-lines.ts'
import { quote } from '../../../read/field-lines.ts'
import type { LineRule } from '../../rule.ts'

/** Length of the quoted text that a value begins with; undefined if it does not begin with one, or it goes on below. */
function quotedLength(value: string): number | undefined {
  return /^(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')/.exec(value)?.[0].length
}

function fixed({ value, item }: FieldLine): string {
  if (!item && /^(["'])[^"']*\1(?:\s*,\s*(["'])[^"']*\2)+$/.test(value)) return `[${value}]`
  const mark = value[0] ?? ''
  // A quote between letters is an apostrophe, so that it is the one at the start that is never closed.
  if (mark === "'" && /^'[^']*\p{L}'\p{L}[^']*$/u.test(value)) return quote(value.slice(1))
  const whole = value.length > 2 && value.endsWith(mark) && value.split(mark).length % 2 === 1
  return quote(
    whole && value.slice(1).search(mark) < value.length - 2 && !/^"[^"]*" .* "[^"]*"$/.test(value)
      ? value.slice(1, -1)
      : value,
  )
}

export const frontmatterInnerQuote: LineRule = {
  id: 'frontmatter/inner-quote',
  stage: 'line',
  severity: 'error',
  description:
    'A text that begins with a quoted word, or has quotes in its quotes, stands in quotes of the other kind.',
  fixes: true,
  examples: [
    {
      name: 'a quoted word at the start',
      in: 'question',
      wrong: 'question: "Renew" is grey, why?',
      right: `question: '"Renew" is grey, why?'`,
      at: '2:17-2:18',
      help: 'put all of it in quotes: question: \'"Renew" is grey, why?\'',
    },
    {
      name: 'quotes in quotes',
      in: 'question',
      wrong: 'question: "What is a "fine"?"',
      right: `question: 'What is a "fine"?'`,
      at: '2:22-2:23',
      help: 'put all of it in quotes: question: \'What is a "fine"?\'',
    },
    {
      name: 'an apostrophe and no end',
      in: 'question',
      wrong: "question: 'What's due?",
      right: 'question: "What\'s due?"',
      at: '2:16-2:17',
      help: 'put all of it in quotes: question: "What\'s due?"',
    },
    {
      name: 'several quoted values',
      in: 'field',
      wrong: 'tags: "login", "mfa"',
      right: 'tags: ["login", "mfa"]',
      at: '7:13-7:14',
      help: 'put the list in brackets: tags: ["login", "mfa"]',
    },
  ],
  *check(lines, yaml) {
    for (const line of lines) {
      const { lead, value, valueStart, valueEnd } = line
      const length = quotedLength(value)
      if (length === undefined || length >= value.length || /^\s*(?:#.*|:.*)?$/.test(value.slice(length)))
        continue
      if (/^\s+#/.test(value.slice(length))) continue
      const right = fixed(line)
      const isList = right.startsWith('[')
      yield {
        reason: 'YAML reads this quote as the end of the text',
        help: `${isList ? 'put the list in brackets' : 'put all of it in quotes'}: ${lead}${right}`,
        place: yaml.range(valueStart + length - 1, valueStart + length),
        edits: [yaml.edit(valueStart, valueEnd, right)],
      }
    }
  },
}
