import { atLineStart, escapeMarkdown } from './escape.ts'
import type { AroundChange, DiffReport, QuestionChange, WordChange } from './report.ts'
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

/** Entries that a part lists before it counts the others. */
const MOST = 25
/** Files of a kind that are named. */
const MOST_FILES = 6
/** Characters of a report: a comment on GitHub takes 65,536. */
const MOST_CHARACTERS = 60_000

/** Characters of a title that are shown. */
const MOST_OF_TITLE = 160

function titled(text: string): string {
  return escapeMarkdown(text.length > MOST_OF_TITLE ? `${text.slice(0, MOST_OF_TITLE).trimEnd()}…` : text)
}

const name = (text: string): string => `“${titled(text)}”`

/**
 * A report that a plain editor can read, for a comment. Nothing of the content acts as Markdown or HTML in it, and it is
 * never longer than a comment may be.
 */
export function reportMarkdown(report: DiffReport): string {
  const parts = [
    ['## What readers will see change'],
    [summaryOf(report)],
    ...SECTIONS.map(({ title }) => section(title, report)),
    around(report),
    part(
      'Pages of the handouts',
      report.handouts.map((change) => `- \`${change.path}\`: ${handoutSentence(change)}`),
    ),
    part('Files that change', filesByKind(report.files).map(files)),
    part('Checked again, nothing else changes', checked(report)),
  ]
  const blocks = parts.flat()
  let text = ''
  for (const block of blocks) {
    if (text.length + block.length > MOST_CHARACTERS)
      return `${text}

…and more, too long to show here
`
    text +=
      text === ''
        ? block
        : `

${block}`
  }
  return `${text}\n`
}

function part(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const rest = lines.length - MOST
  return [`### ${title}`, ...lines.slice(0, MOST), ...(rest > 0 ? [`- and ${rest} more`] : [])]
}

function section(title: string, { questions }: DiffReport): string[] {
  return part(title, questions.filter((change) => isSeen(change) && sectionOf(change) === title).map(entry))
}

function entry(change: QuestionChange): string {
  const sentences = sentencesOf(change, name).map((sentence) => ` ${sentence}`)
  const head = `- **${titled(change.title)}** (${change.locale})${sentences.join('')}`
  return [head, ...change.words.map(words)].join('\n\n')
}

function words({ what, channels, chunks }: WordChange): string {
  const where = channels.length > 0 ? ` in ${channelsOf(channels)}` : ''
  return `  ${WHAT[what]}${where}:\n  > ${marked(chunks)}`
}

function marked(chunks: WordChange['chunks']): string {
  const shown = excerpt(chunks).map(({ kind, text }) => {
    const inner = escapeMarkdown(text.trim())
    if (kind === 'same' || inner === '') return escapeMarkdown(text)
    const tag = kind === 'removed' ? 'del' : 'ins'
    return `${/^\s/u.test(text) ? ' ' : ''}<${tag}>${inner}</${tag}>${/\s$/u.test(text) ? ' ' : ''}`
  })
  return atLineStart(shown.join('').replace(/ {2,}/gu, ' ').trim())
}

function around({ around: changes }: DiffReport): string[] {
  const line = (change: AroundChange): string => {
    const quoted = change.chunks ? `:\n  > ${marked(change.chunks)}` : ''
    return `- ${aroundSentence(change, name)} (${change.locale})${quoted}`
  }
  return part('Around the answers', changes.map(line))
}

function files([label, paths]: readonly [string, readonly string[]]): string {
  const rest = paths.length - MOST_FILES
  const shown = paths.slice(0, MOST_FILES).map((path) => `\`${path.replaceAll('`', '')}\``)
  return `- ${label}: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

function checked({ questions }: DiffReport): string[] {
  return questions.flatMap((change) => {
    if (isSeen(change) || !change.reviewed) return []
    const { before, after } = change.reviewed
    return [`- ${titled(change.title)}: ${after} (before: ${before})`]
  })
}
