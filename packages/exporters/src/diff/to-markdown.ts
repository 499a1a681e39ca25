import { documentLines, documentWords } from './documents.ts'
import { atLineStart, escapeMarkdown } from './escape.ts'
import { type ChangeGroup, groupChanges, wordsOfGroup } from './group-changes.ts'
import { quoteAnswer } from './quote-answer.ts'
import type { DiffReport } from './report.ts'
import type { Chunk } from './word-diff.ts'
import {
  aroundSentence,
  channelsOf,
  excerpt,
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
  /** Questions that are named where one cause changes several. */
  readonly sharing: number
  /** Characters of the answer of a new question. */
  readonly answer: number
  /** Characters of a title. */
  readonly title: number
  readonly characters: number
}

/** A comment on GitHub takes 65,536 characters. */
const COMMENT: ReportLimits = {
  entries: 25,
  sharing: 12,
  answer: 4_000,
  title: 160,
  characters: 60_000,
}

/**
 * A report that a plain editor can read, for a comment. Nothing of the content acts as Markdown or HTML in it, and it is
 * never longer than its limits.
 */
export function reportMarkdown(report: DiffReport, limits: ReportLimits = COMMENT): string {
  const { questions, around, handouts, documents } = report
  const title = (text: string): string => escapeMarkdown(cut(text, limits.title))
  const name = (text: string): string => `“${title(text)}”`
  const part = (heading: string, lines: readonly string[]): string[] => {
    if (lines.length === 0) return []
    const rest = lines.length - limits.entries
    const more = rest > 0 ? [`- and ${rest} more`] : []
    return [`### ${heading}`, ...lines.slice(0, limits.entries).map((line) => `- ${line}`), ...more]
  }
  const subject = ([first, ...others]: ChangeGroup): string => {
    if (others.length === 0) return `**${title(first.title)}** (${first.locale})`
    const named = [first, ...others].slice(0, limits.sharing).map((change) => name(change.title))
    const rest = others.length + 1 - named.length
    return `**The same in ${others.length + 1} answers** (${first.locale}): ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`
  }
  const entry = (group: ChangeGroup): string => {
    const sentences = sentencesOf(group[0], name).map((sentence) => ` ${sentence}`)
    const words = wordsOfGroup(group).map(({ what, channels, chunks }) => {
      const where = channels.length > 0 ? ` in ${channelsOf(channels)}` : ''
      return `\n\n  ${WHAT[what]}${where}:\n  > ${marked(chunks)}`
    })
    const { text } = group[0]
    const whole = text === undefined ? '' : `\n\n${quoteAnswer(cut(text, limits.answer))}`
    return `${subject(group)}${sentences.join('')}${words.join('')}${whole}`
  }
  const seen = questions.filter(isSeen)
  const blocks = [
    summaryOf(report),
    ...SECTIONS.flatMap((section) =>
      part(
        section.title,
        groupChanges(seen.filter((change) => sectionOf(change) === section.title)).map(entry),
      ),
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
      handouts.map((change) => `${documentWords(change.document, name)}: ${handoutSentence(change)}`),
    ),
    ...part('Where this appears beside the site', documentLines(documents, name)),
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

/** The beginning of a text of at most so many characters. */
function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).trimEnd()}…` : text
}
