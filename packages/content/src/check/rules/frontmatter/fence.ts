import { splitFrontmatter } from '../../../read/frontmatter.ts'
import type { TextRule } from '../../rule.ts'

const EXAMPLE = 'put a line with three hyphens, ---, before the first field and another after the last one'
const FIELDS =
  'question: How do I renew?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n'
const RIGHT = `---\n${FIELDS}---\n\nAsk.\n`
/** What can stand between the fences, so that it is safe to make a fence of the line after it. */
const FIELD = /^(?:\s*|\s*#.*|\s*- .*|\s+\S.*|[A-Za-z][A-Za-z0-9-]*:.*)$/

export const frontmatterFence: TextRule = {
  id: 'frontmatter/fence',
  stage: 'text',
  severity: 'error',
  description: 'The fields of a question stand between two lines of exactly three hyphens.',
  fixes: true,
  examples: [
    {
      name: 'four hyphens',
      in: 'questions/renew.md',
      wrong: `---\n${FIELDS}----\n\nAsk.\n`,
      right: RIGHT,
      at: '7:1-7:5',
      help: 'replace it with: ---',
    },
    {
      name: 'two hyphens',
      in: 'questions/renew.md',
      wrong: `---\n${FIELDS}--\n\nAsk.\n`,
      right: RIGHT,
      at: '7:1-7:3',
      help: 'replace it with: ---',
    },
    {
      name: 'a dash',
      in: 'questions/renew.md',
      wrong: `—\n${FIELDS}---\n\nAsk.\n`,
      right: RIGHT,
      at: '1:1-1:2',
      help: 'replace it with: ---',
    },
    {
      name: 'a blank before the hyphens',
      in: 'questions/renew.md',
      wrong: ` ---\n${FIELDS}---\n\nAsk.\n`,
      right: RIGHT,
      at: '1:1-1:5',
      help: 'replace it with: ---',
    },
    {
      name: 'other signs',
      in: 'questions/renew.md',
      wrong: `***\n${FIELDS}***\n\nAsk.\n`,
      right: RIGHT,
      at: '1:1-1:4',
      help: 'replace it with: ---',
    },
    {
      name: 'an empty line first',
      in: 'questions/renew.md',
      wrong: `\n---\n${FIELDS}---\n\nAsk.\n`,
      right: RIGHT,
      at: '2:1-2:4',
      help: 'remove the empty lines before it',
    },
    {
      name: 'no opening line',
      in: 'questions/renew.md',
      wrong: `${FIELDS}---\n\nAsk.\n`,
      right: RIGHT,
      at: '1:1-1:1',
      help: 'put a line with three hyphens, ---, before the first field and another after the last one',
    },
    {
      name: 'no fields at all',
      in: 'questions/renew.md',
      wrong: 'Only an answer\n',
      right: RIGHT,
      at: '1:1-1:1',
      help: 'put a line with three hyphens, ---, before the first field and another after the last one',
    },
  ],
  *check(text, { kind }) {
    if (kind !== 'question' && kind !== 'translation') return
    const split = splitFrontmatter(text)
    if (split.state === 'missing') {
      yield { reason: 'the fields at the top of the file are missing', help: EXAMPLE, offset: 0, end: 0 }
    } else if (split.state === 'bad-fence') {
      const { at, length } = split
      const before = text
        .slice(0, at)
        .split(/\r\n|\n|\r/)
        .slice(1)
      const edits = before.every((line) => FIELD.test(line))
        ? [{ start: at, end: at + length, text: '---' }]
        : undefined
      const reason = 'this line should be exactly three hyphens'
      yield { reason, help: 'replace it with: ---', offset: at, end: at + length, edits }
    } else if (split.state === 'late') {
      const help = 'remove the empty lines before it'
      const edits = [{ start: 0, end: split.at, text: '' }]
      yield {
        reason: 'the fields begin on the first line of the file',
        help,
        offset: split.at,
        end: split.at + 3,
        edits,
      }
    }
  },
}
