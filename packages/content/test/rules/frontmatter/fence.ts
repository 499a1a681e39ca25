import type { Example } from '../../example.ts'

const FIELDS =
  'question: How do I renew?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n'

const RIGHT = `---\n${FIELDS}---\n\nAsk.\n`

export const examples: readonly Example[] = [
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
]
