import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'no end',
    in: 'answer',
    wrong: '```\nduo-cli enroll\n\nThen sign in.',
    right: '```\nduo-cli enroll\n```\n\nThen sign in.',
    at: '9:1-9:4',
    help: 'put a line with ``` after the code',
  },
  {
    name: 'an end of other characters',
    in: 'answer',
    wrong: '```sh\nduo-cli enroll\n~~~\n\nThen sign in.',
    right: '```sh\nduo-cli enroll\n```\n\nThen sign in.',
    at: '9:1-9:4',
    help: 'put a line with ``` after the code',
  },
  {
    name: 'an end that is too short',
    in: 'answer',
    wrong: '````\nduo-cli enroll\n```\n\nThen sign in.',
    right: '````\nduo-cli enroll\n````\n\nThen sign in.',
    at: '9:1-9:5',
    help: 'put a line with ```` after the code',
  },
  {
    name: 'words after the end',
    in: 'answer',
    wrong: '```\nduo-cli enroll\n``` and sign in.',
    right: '```\nduo-cli enroll\n```\n\nAnd sign in.',
    at: '9:1-9:4',
    help: 'put a line with ``` after the code',
  },
]
