import { compareAround } from './compare-around.ts'
import { compareQuestions } from './compare-questions.ts'
import { documentAt, documentsOf } from './documents.ts'
import type { DiffReport, HandoutChange, QuestionChange } from './report.ts'
import type { Snapshot } from './snapshot.ts'

/** What readers will see change from one published state to another. */
export function compareSnapshots(before: Snapshot, after: Snapshot): DiffReport {
  const questions = compareQuestions(before, after)
  const files = filesTouched(before, after, questions)
  return {
    asOf: { before: before.asOf, after: after.asOf },
    questions,
    around: compareAround(before, after),
    handouts: handoutChanges(before, after),
    files,
    documents: documentsOf(files, before, after),
  }
}

function handoutChanges(before: Snapshot, after: Snapshot): HandoutChange[] {
  if (before.handouts.size === 0 || after.handouts.size === 0) return []
  const paths = [...new Set([...before.handouts.keys(), ...after.handouts.keys()])].sort()
  return paths.flatMap((path): HandoutChange[] => {
    const [was, is] = [before.handouts.get(path), after.handouts.get(path)]
    if (was === is) return []
    const document = documentAt(path, before, after)
    if (!document) return []
    return [
      { path, document, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) },
    ]
  })
}

const SEEN = /^(?:feed\/[^/]+\/[^/]+\.json|pdf\/.+\.pdf|intranet\/[^/]+\/[^/]+\/[^/]+\.(?:html|xml))$/u

/** Files for readers that carry a question that changes, or carry others than before. */
function filesTouched(before: Snapshot, after: Snapshot, changes: readonly QuestionChange[]): string[] {
  const touched = new Set(
    changes
      .filter(({ kinds }) => kinds.some((kind) => kind !== 'reviewed'))
      .map(({ id, locale }) => `${locale} ${id}`),
  )
  const carries = (path: string, ids: readonly string[]): boolean => {
    const locale = path.split('/')[1] ?? ''
    return ids.some((id) => touched.has(`${locale} ${id}`))
  }
  const paths = [...new Set([...before.carried.keys(), ...after.carried.keys()])].sort()
  return paths.filter((path) => {
    if (!SEEN.test(path)) return false
    const channel = path.split('/')[0] ?? ''
    if (!before.channels.includes(channel) || !after.channels.includes(channel)) return false
    const [was, is] = [before.carried.get(path), after.carried.get(path)]
    if (!was || !is || was.join(' ') !== is.join(' ')) return true
    if (hasOtherTitle(path, before, after)) return true
    return carries(path, is)
  })
}

/** Whether a file is about a scenario whose title changes. */
function hasOtherTitle(path: string, before: Snapshot, after: Snapshot): boolean {
  const locale = path.split('/')[1] ?? ''
  const key = `${locale} ${/([^/]+)\.[a-z]+$/u.exec(path)?.[1]}`
  return before.scenarios.get(key)?.title !== after.scenarios.get(key)?.title
}
