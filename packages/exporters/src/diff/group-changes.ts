import type { QuestionChange, WordChange } from './report.ts'
import { essence } from './word-diff.ts'

/** Changes with one cause, such as an edited fragment: they say the same of one question or of several. */
export type ChangeGroup = readonly [QuestionChange, ...QuestionChange[]]

/** What a change says, without saying it of a question: the same for all that one cause has changed. */
function causeOf({ id, title, reviewed, words, kinds, ...said }: QuestionChange): string {
  const changed = words.map(({ what, chunks }: WordChange) => [what, essence(chunks)])
  return JSON.stringify([kinds.filter((kind) => kind !== 'reviewed'), changed, said])
}

/** Changes by their cause, in the order of their first; what is new, withdrawn or renamed stands by itself. */
export function groupChanges(changes: readonly QuestionChange[]): ChangeGroup[] {
  const groups = new Map<string, [QuestionChange, ...QuestionChange[]]>()
  for (const change of changes) {
    const isAlone = change.text !== undefined || change.kinds.includes('retired')
    const key = isAlone ? `${change.locale} ${change.id}` : causeOf(change)
    const group = groups.get(key)
    if (group) group.push(change)
    else groups.set(key, [change])
  }
  return [...groups.values()]
}

/** The words of a group; channels are named only where all its questions change in the same. */
export function wordsOfGroup([first, ...others]: ChangeGroup): readonly WordChange[] {
  return first.words.map((change, index) => {
    const isSame = others.every(({ words }) => words[index]?.channels.join() === change.channels.join())
    return isSame ? change : { ...change, channels: [] }
  })
}
