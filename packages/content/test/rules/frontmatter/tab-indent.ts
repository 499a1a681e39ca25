import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a list indented with the Tab key',
    in: 'scenarios',
    wrong: 'scenarios:\n\t- borrow\n\t- pay',
    right: 'scenarios:\n  - borrow\n  - pay',
    at: '4:1-4:2',
    help: 'use two spaces instead',
  },
]
