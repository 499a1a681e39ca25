import type { Example } from '../../example.ts'

const INDENT = 'indent what belongs to a step by three spaces, below its first word'

export const examples: readonly Example[] = [
  {
    name: 'a list in a step',
    in: 'answer',
    wrong: '1. Ask.\n2. Pay:\n  - cash\n  - card\n3. Go.',
    right: '1. Ask.\n2. Pay:\n   - cash\n   - card\n3. Go.',
    at: '13:1-13:2',
    help: INDENT,
  },
  {
    name: 'a paragraph of a step',
    in: 'answer',
    wrong: '1. Ask.\n\nBring your card.\n\n1. Pay.',
    right: '1. Ask.\n\n   Bring your card.\n\n1. Pay.',
    at: '13:1-13:2',
    help: INDENT,
  },
]
