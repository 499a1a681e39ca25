import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'deep brackets',
    in: 'field',
    wrong: `tags: ${'['.repeat(40)}`,
    right: 'tags: [login]',
    at: '7:26-7:27',
    help: 'remove the extra brackets or indentation',
  },
  {
    name: 'deep quotes',
    in: 'answer',
    wrong: `${'>'.repeat(40)} Ask.`,
    right: '> Ask.',
    at: '9:9-9:10',
    help: 'nest it less deeply',
  },
  {
    name: 'a long answer',
    in: 'answer',
    wrong: 'Ask. '.repeat(14_000).trim(),
    right: 'Ask.',
    at: '9:65536-9:65537',
    help: 'split it into several questions',
  },
]
