import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'with tabs',
    in: 'answer',
    wrong: 'Day\tFrom\nMonday\t9:00',
    right: '| Day | From |\n| --- | --- |\n| Monday | 9:00 |',
    at: '9:1-9:9',
    help: 'write it as a table, with bars: | Day | From |, below it | --- | --- |, then | Monday | 9:00 |',
  },
]
