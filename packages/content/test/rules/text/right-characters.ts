import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'garbled',
    in: 'answer',
    wrong: 'Ask at the cafÃ©.',
    right: 'Ask at the café.',
    at: '9:15-9:17',
    help: 'write: é; look through the rest of the file, or copy the text again',
  },
  {
    name: 'radicals in place of characters',
    in: 'answer',
    wrong: 'The sign says ⼤⾨.',
    right: 'The sign says 大門.',
    at: '9:15-9:16',
    help: 'write: 大',
  },
  {
    name: 'a sign of one font',
    in: 'answer',
    wrong: 'Press \uF0E0 to go on.',
    right: 'Press → to go on.',
    at: '9:7-9:8',
    help: 'type the character that should be here',
  },
]
