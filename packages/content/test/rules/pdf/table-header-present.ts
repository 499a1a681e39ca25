import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'an empty first row',
    in: 'answer',
    wrong: '| | |\n| --- | --- |\n| Monday | 9–5 |',
    right: '| Day | Hours |\n| --- | --- |\n| Monday | 9–5 |',
    at: '9:1-9:6',
    help: 'fill in the first row',
  },
]
