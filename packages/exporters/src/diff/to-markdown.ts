import { atLineStart, escapeMarkdown } from './escape.ts'
import type { DiffReport, QuestionChange } from './report.ts'
import type { Chunk } from './word-diff.ts'
import {
  aroundSentence,
  channelsOf,
  excerpt,
  filesByKind,
  handoutSentence,
  isSeen,
  SECTIONS,
  sectionOf,
  sentencesOf,
  summaryOf,
  WHAT,
} from './wording.ts'

/** How much of a report is shown. */
export interface ReportLimits {
  /** Entries that a part lists before it counts the others. */
  readonly entries: number
  /** Files of a kind that are named. */
  readonly files: number
  /** Characters of a title. */
  readonly title: number
  readonly characters: number
}

/** A comment on GitHub takes 65,536 characters. */
const COMMENT: ReportLimits = { entries: 25, files: 6, title: 160, characters: 60_000 }

/**
 * A report that a plain editor can read, for a comment. Nothing of the content acts as Markdown or HTML in it, and it is
 * never longer than its limits.
 */
export function reportMarkdown(report: DiffReport, limits: ReportLimits = COMMENT): string {
  const { questions, around, handouts, files } = report
  const title = (text: string): string =>
    escapeMarkdown(text.length > limits.title ? `${text.slice(0, limits.title).trimEnd()}…` : text)
  const name = (text: string): string => `“${title(text)}”`
  const code = (path: string): string => `\`${path.replaceAll('`', '')}\``
  const part = (heading: string, lines: readonly string[]): string[] => {
    if (lines.length === 0) return []
    const rest = lines.length - limits.entries
    const more = rest > 0 ? [`- and ${rest} more`] : []
    return [`### ${heading}`, ...lines.slice(0, limits.entries).map((line) => `- ${line}`), ...more]
  }
  const entry = (change: QuestionChange): string => {
    const sentences = sentencesOf(change, name).map((sentence) => ` ${sentence}`)
    const words = change.words.map(({ what, channels, chunks }) => {
      const where = channels.length > 0 ? ` in ${channelsOf(channels)}` : ''
      return `\n\n  ${WHAT[what]}${where}:\n  > ${marked(chunks)}`
    })
    return `**${title(change.title)}** (${change.locale})${sentences.join('')}${words.join('')}`
  }
  const seen = questions.filter(isSeen)
  const blocks = [
    summaryOf(report),
    ...SECTIONS.flatMap((section) =>
      part(section.title, seen.filter((change) => sectionOf(change) === section.title).map(entry)),
    ),
    ...part(
      'Around the answers',
      around.map((change) => {
        const quoted = change.chunks ? `:\n  > ${marked(change.chunks)}` : ''
        return `${aroundSentence(change, name)} (${change.locale})${quoted}`
      }),
    ),
    ...part(
      'Pages of the handouts',
      handouts.map((change) => `${code(change.path)}: ${handoutSentence(change)}`),
    ),
    ...part(
      'Files that change',
      filesByKind(files).map(([label, paths]) => {
        const rest = paths.length - limits.files
        const more = rest > 0 ? ` and ${rest} more` : ''
        return `${label}: ${paths.slice(0, limits.files).map(code).join(', ')}${more}`
      }),
    ),
    ...part(
      'Checked again, nothing else changes',
      questions.flatMap((change) => {
        if (isSeen(change) || !change.reviewed) return []
        const { before, after } = change.reviewed
        return [`${atLineStart(title(change.title))}: ${after} (before: ${before})`]
      }),
    ),
  ]
  let text = '## What readers will see change'
  for (const block of blocks) {
    if (text.length + block.length > limits.characters) return `${text}\n\n…and more, too long to show here\n`
    text += `\n\n${block}`
  }
  return `${text}\n`
}

function marked(chunks: readonly Chunk[]): string {
  const shown = excerpt(chunks).map(({ kind, text }) => {
    const inner = escapeMarkdown(text.trim())
    if (kind === 'same' || inner === '') return escapeMarkdown(text)
    const tag = kind === 'removed' ? 'del' : 'ins'
    return `${/^\s/u.test(text) ? ' ' : ''}<${tag}>${inner}</${tag}>${/\s$/u.test(text) ? ' ' : ''}`
  })
  return atLineStart(shown.join('').replace(/ {2,}/gu, ' ').trim())
}
