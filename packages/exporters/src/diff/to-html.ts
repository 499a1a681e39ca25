import { escapeHtml } from './escape.ts'
import type { DiffReport, QuestionChange, WordChange } from './report.ts'
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

const name = (text: string): string => `<q>${escapeHtml(text)}</q>`
const list = (title: string, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<h2>${title}</h2>\n<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>\n`

/** A report as a page of its own, whole: nothing is cut, nothing runs, nothing is loaded. */
export function reportHtml(report: DiffReport): string {
  const { questions, around, handouts, files } = report
  const body = [
    `<h1>What readers will see change</h1>\n<p>${summaryOf(report)}</p>\n`,
    ...SECTIONS.map(({ title }) =>
      list(title, questions.filter((change) => isSeen(change) && sectionOf(change) === title).map(entry)),
    ),
    list(
      'Around the answers',
      around.map(
        (change) =>
          `${aroundSentence(change, name)} (${change.locale})${change.chunks ? marked(change.chunks) : ''}`,
      ),
    ),
    list(
      'Pages of the handouts',
      handouts.map((change) => `<code>${escapeHtml(change.path)}</code>: ${handoutSentence(change)}`),
    ),
    list(
      'Files that change',
      filesByKind(files).map(
        ([label, paths]) => `${label}: ${paths.map((path) => `<code>${escapeHtml(path)}</code>`).join(', ')}`,
      ),
    ),
    list(
      'Checked again, nothing else changes',
      questions.flatMap((change) =>
        isSeen(change) || !change.reviewed
          ? []
          : [`${escapeHtml(change.title)}: ${change.reviewed.after} (before: ${change.reviewed.before})`],
      ),
    ),
  ].join('')
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="robots" content="noindex">\n<title>What readers will see change</title>\n</head>\n<body>\n${body}</body>\n</html>\n`
}

function entry(change: QuestionChange): string {
  const sentences = sentencesOf(change, name).map((sentence) => ` ${sentence}`)
  return `<strong>${escapeHtml(change.title)}</strong> (${change.locale})${sentences.join('')}${change.words.map(words).join('')}`
}

function words({ what, channels, chunks }: WordChange): string {
  const where = channels.length > 0 ? ` in ${channelsOf(channels)}` : ''
  return `<p>${WHAT[what]}${where}:</p>${marked(chunks)}`
}

function marked(chunks: WordChange['chunks']): string {
  const shown = excerpt(chunks).map(({ kind, text }) => {
    if (kind === 'same') return escapeHtml(text)
    const tag = kind === 'removed' ? 'del' : 'ins'
    return `<${tag}>${escapeHtml(text)}</${tag}>`
  })
  return `<blockquote>${shown.join('')}</blockquote>`
}
