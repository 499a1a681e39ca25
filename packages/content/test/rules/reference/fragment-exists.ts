import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'missing',
    in: 'answer',
    wrong: '::include{fragment="hours"}',
    right: 'We are open from 9 to 5.',
    at: '9:1-9:28',
    help: 'add fragments/hours.md',
  },
  {
    name: 'misspelt',
    in: 'answer',
    wrong: '::include{fragment="huors"}',
    right: '::include{fragment="hours"}',
    files: { 'fragments/hours.md': 'From 9 to 5.\n' },
    at: '9:1-9:28',
    help: 'there is one with a similar name: ::include{fragment="hours"}',
  },
  {
    name: 'a slip in a long word',
    in: 'answer',
    wrong: '::include{fragment="opneing-hours"}',
    right: '::include{fragment="opening-hours"}',
    files: { 'fragments/opening-hours.md': 'From 9 to 5.\n' },
    at: '9:1-9:36',
    help: 'there is one with a similar name: ::include{fragment="opening-hours"}',
  },
  {
    name: 'a circle',
    in: 'fragments/hours.md',
    wrong: '::include{fragment="hours"}\n',
    right: 'From 9 to 5.\n',
    at: '1:1-1:28',
    help: 'remove one of the includes of the circle',
  },
]
