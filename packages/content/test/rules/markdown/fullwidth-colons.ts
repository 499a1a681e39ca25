import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a block',
    in: 'answer',
    wrong: '：：：warning\nBring your card.\n：：：',
    right: ':::warning\nBring your card.\n:::',
    at: '9:1-9:4',
    help: 'write plain colons: :::warning',
  },
]
