import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'silences the rest of the file',
    in: 'questions/renew.md',
    wrong: '---\nquestion: <b>\n<<<<<<< HEAD\nowner: dsek\n=======\nowner: desk\n>>>>>>> other\n---\n',
    at: '3:1-3:13',
    help: 'keep the correct text, and delete the other one and the lines that start with <<<<<<<, ======= and >>>>>>>',
  },
  {
    name: 'in the answer',
    in: 'answer',
    wrong: 'Ask.\n<<<<<<< HEAD\nToday.\n=======\nTomorrow.\n>>>>>>> other',
    right: 'Ask.\nTomorrow.',
    at: '10:1-10:13',
    help: 'keep the correct text, and delete the other one and the lines that start with <<<<<<<, ======= and >>>>>>>',
  },
  {
    name: 'the end alone',
    in: 'answer',
    wrong: 'Ask.\n=======\nTomorrow.\n>>>>>>> other',
    right: 'Ask.\nTomorrow.',
    at: '10:1-10:8',
    help: 'keep the correct text, and delete the other one and the lines that start with <<<<<<<, ======= and >>>>>>>',
  },
]
