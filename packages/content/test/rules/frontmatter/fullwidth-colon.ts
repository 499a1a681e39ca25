import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a full-width colon',
    in: 'question',
    wrong: 'question：如何續借？',
    right: 'question: 如何續借？',
    at: '2:9-2:10',
    help: 'write a plain colon and a space: question: 如何續借？',
  },
  {
    name: 'with a space after it',
    in: 'owner',
    wrong: 'owner： desk',
    right: 'owner: desk',
    at: '5:6-5:7',
    help: 'write a plain colon and a space: owner: desk',
  },
  {
    name: 'a small colon',
    in: 'owner',
    wrong: 'owner﹕desk',
    right: 'owner: desk',
    at: '5:6-5:7',
    help: 'write a plain colon and a space: owner: desk',
  },
  {
    name: 'a ratio sign',
    in: 'owner',
    wrong: 'owner∶ desk',
    right: 'owner: desk',
    at: '5:6-5:7',
    help: 'write a plain colon and a space: owner: desk',
  },
  {
    name: 'before a list',
    in: 'scenarios',
    wrong: 'scenarios：[borrow]',
    right: 'scenarios: [borrow]',
    at: '3:10-3:11',
    help: 'write a plain colon and a space: scenarios: [borrow]',
  },
]
