import type { TextRule } from '../../rule.ts'

const MARKER = /^(?:<{7} .*|\|{7} .*|={7}|>{7} .*)$/m

/** Only the first marker is reported: the others are the same cause. */
export const fileMergeConflict: TextRule = {
  id: 'file/merge-conflict',
  stage: 'text',
  severity: 'error',
  description: 'A file contains no conflict markers of an unfinished merge.',
  examples: [
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
  ],
  *check(text) {
    // A row of = alone may underline a heading.
    if (!/^(?:<{7}|>{7}|\|{7}) /m.test(text)) return
    const marker = MARKER.exec(text)
    if (!marker) return
    yield {
      reason: 'this marker was left by a merge that nobody finished',
      help: 'keep the correct text, and delete the other one and the lines that start with <<<<<<<, ======= and >>>>>>>',
      offset: marker.index,
      end: marker.index + marker[0].length,
    }
  },
}
