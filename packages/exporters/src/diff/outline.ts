import type { DiffReport, QuestionChange } from './report.ts'
import type { Chunk } from './word-diff.ts'
import {
  aroundSentence,
  channelsOf,
  filesByKind,
  handoutSentence,
  isSeen,
  SECTIONS,
  sectionOf,
  sentencesOf,
  summaryOf,
  WHAT,
} from './wording.ts'

/** How a rendering writes what is not its own words. */
export interface Pen {
  /** A title. */
  readonly strong: (text: string) => string
  /** A title in a sentence. */
  readonly name: (text: string) => string
  /** Other text of the content. */
  readonly text: (text: string) => string
  /** Paths of files. */
  readonly code: (path: string) => string
  readonly paths: (paths: readonly string[]) => string
}

/** One entry of a report; what it says is written, what has changed in it is not. */
export interface Item {
  readonly line: string
  readonly quotes: readonly { readonly label: string; readonly chunks: readonly Chunk[] }[]
}

/** The parts of a report that have entries, in order. */
export interface Outline {
  readonly title: string
  readonly summary: string
  readonly parts: readonly { readonly title: string; readonly items: readonly Item[] }[]
}

/** What a report says, in both renderings. */
export function outlineOf(report: DiffReport, pen: Pen): Outline {
  const { questions, around, handouts, files } = report
  const bare = (line: string): Item => ({ line, quotes: [] })
  const seen = questions.filter(isSeen)
  const parts = [
    ...SECTIONS.map(({ title }) => {
      return {
        title,
        items: seen.filter((change) => sectionOf(change) === title).map((change) => itemOf(change, pen)),
      }
    }),
    {
      title: 'Around the answers',
      items: around.map((change): Item => {
        const quotes = change.chunks ? [{ label: '', chunks: change.chunks }] : []
        return { line: `${aroundSentence(change, pen.name)} (${change.locale})`, quotes }
      }),
    },
    {
      title: 'Pages of the handouts',
      items: handouts.map((change) => bare(`${pen.code(change.path)}: ${handoutSentence(change)}`)),
    },
    {
      title: 'Files that change',
      items: filesByKind(files).map(([label, paths]) => bare(`${label}: ${pen.paths(paths)}`)),
    },
    {
      title: 'Checked again, nothing else changes',
      items: questions.flatMap((change) =>
        isSeen(change) || !change.reviewed
          ? []
          : [bare(`${pen.text(change.title)}: ${change.reviewed.after} (before: ${change.reviewed.before})`)],
      ),
    },
  ]
  const title = 'What readers will see change'
  return { title, summary: summaryOf(report), parts: parts.filter(({ items }) => items.length > 0) }
}

function itemOf(change: QuestionChange, { strong, name }: Pen): Item {
  const sentences = sentencesOf(change, name).map((sentence) => ` ${sentence}`)
  const quotes = change.words.map(({ what, channels, chunks }) => {
    const where = channels.length > 0 ? ` in ${channelsOf(channels)}` : ''
    return { label: `${WHAT[what]}${where}:`, chunks }
  })
  return { line: `${strong(change.title)} (${change.locale})${sentences.join('')}`, quotes }
}
