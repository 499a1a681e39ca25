import type { LineRule } from '../../rule.ts'
import { isText } from './field-kind.ts'

const FULLWIDTH = /[［］【】〔〕（）｛｝，、；]/
const OUTER = /^[[{(［【〔（｛]\s*|\s*[\]})］】〕）｝]$/g
const NAME = /^[\p{L}\p{N}_-]+$/u

export const frontmatterFullwidthPunctuation: LineRule = {
  id: 'frontmatter/fullwidth-punctuation',
  stage: 'line',
  severity: 'error',
  description: 'The brackets and commas of a list, and the # of a note, are plain ones.',
  mends: true,
  examples: [
    {
      name: 'a full-width comma',
      in: 'scenarios',
      wrong: 'scenarios: [borrow，pay]',
      right: 'scenarios: [borrow, pay]',
      at: '3:19-3:20',
      help: 'write: scenarios: [borrow, pay]',
    },
    {
      name: 'an enumeration comma',
      in: 'scenarios',
      wrong: 'scenarios: [borrow、pay]',
      right: 'scenarios: [borrow, pay]',
      at: '3:19-3:20',
      help: 'write: scenarios: [borrow, pay]',
    },
    {
      name: 'full-width brackets',
      in: 'scenarios',
      wrong: 'scenarios: ［borrow］',
      right: 'scenarios: [borrow]',
      at: '3:12-3:13',
      help: 'write: scenarios: [borrow]',
    },
    {
      name: 'lenticular brackets',
      in: 'scenarios',
      wrong: 'scenarios: 【borrow, pay】',
      right: 'scenarios: [borrow, pay]',
      at: '3:12-3:13',
      help: 'write: scenarios: [borrow, pay]',
    },
    {
      name: 'brackets around texts',
      in: 'field',
      wrong: 'tags: ［login, mfa］',
      right: 'tags: [login, mfa]',
      at: '7:7-7:8',
      help: 'write: tags: [login, mfa]',
    },
    {
      name: 'a full-width #',
      in: 'field',
      wrong: '＃ ask the desk first',
      right: '# ask the desk first',
      at: '7:1-7:2',
      help: 'write a plain #',
    },
  ],
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { key, value, lead, item, valueStart, valueEnd } = line
      if (item || isText(line, fields)) continue
      const odd = FULLWIDTH.exec(value)
      const holds = fields.holders.has(key) && /^[［【〔].*[］】〕]$/.test(value)
      if (!odd || !(fields.lists.has(key) || holds)) continue
      const inner = value.replace(OUTER, '')
      const items = inner.split(holds ? /,\s*/ : /\s*[,，、;；]\s*/).filter((name) => name !== '')
      if (!holds && !items.every((name) => NAME.test(name))) continue
      const right = `[${items.join(', ')}]`
      yield {
        reason: `"${odd[0]}" is not the plain character that YAML needs`,
        help: `write: ${lead}${right}`,
        place: yaml.range(valueStart + odd.index, valueStart + odd.index + 1),
        edits: [yaml.edit(valueStart, valueEnd, right)],
      }
    }
    for (const { index, 0: typed } of yaml.text.matchAll(/^[ \t]*＃/gm)) {
      const at = index + typed.length - 1
      if (!yaml.error) return
      yield {
        reason: '"＃" is not the plain character that YAML needs',
        help: 'write a plain #',
        place: yaml.range(at, at + 1),
        edits: [yaml.edit(at, at + 1, '#')],
      }
    }
  },
}
