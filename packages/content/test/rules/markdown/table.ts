import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'no line of hyphens',
    in: 'answer',
    wrong: '| Day | Hours |\n| Monday | 9–5 |',
    right: '| Day | Hours |\n| --- | --- |\n| Monday | 9–5 |',
    at: '9:1-9:16',
    help: 'put this line below the first: | --- | --- |',
  },
  {
    name: 'too few columns',
    in: 'answer',
    wrong: '| Day | Hours |\n| --- |\n| Monday | 9–5 |',
    right: '| Day | Hours |\n| --- | --- |\n| Monday | 9–5 |',
    at: '10:1-10:8',
    help: 'write: | --- | --- |',
  },
  {
    name: 'dashes',
    in: 'answer',
    wrong: '| Day | Hours |\n| — | — |\n| Monday | 9–5 |',
    right: '| Day | Hours |\n| --- | --- |\n| Monday | 9–5 |',
    at: '10:1-10:10',
    help: 'write: | --- | --- |',
  },
  {
    name: 'full-width bars',
    in: 'answer',
    wrong: '｜日子｜時間｜\n｜---｜---｜\n｜星期一｜9–5｜',
    right: '|日子|時間|\n| --- | --- |\n|星期一|9–5|',
    at: '10:1-10:10',
    help: 'write: | --- | --- |',
  },
  {
    name: 'a cell too many',
    in: 'answer',
    wrong: '| Day | Hours |\n| --- | --- |\n| Monday | 9–5 | Desk |',
    right: '| Day | Hours |\n| --- | --- |\n| Monday | 9–5, desk |',
    at: '11:16-11:24',
    help: 'remove a cell, or add one to the first two rows; write \\| for a bar that belongs to the text',
  },
]
