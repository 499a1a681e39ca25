import type { TextRule } from '../../rule.ts'

const MARKER = /^(?:<{7} .*|\|{7} .*|={7}|>{7} .*)$/m

/** Only the first marker is reported: the others are the same cause. */
export const fileMergeConflict: TextRule = {
  id: 'file/merge-conflict',
  stage: 'text',
  severity: 'error',
  description: 'A file contains no conflict markers of an unfinished merge.',
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
