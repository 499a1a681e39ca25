import { atLineStart, escapeMarkdown } from './escape.ts'
import { type Item, outlineOf, type Pen } from './outline.ts'
import type { DiffReport } from './report.ts'
import type { Chunk } from './word-diff.ts'
import { excerpt } from './wording.ts'

/** Entries that a part lists before it counts the others. */
const MOST = 25
/** Files of a kind that are named. */
const MOST_FILES = 6
/** Characters of a report: a comment on GitHub takes 65,536. */
const MOST_CHARACTERS = 60_000
/** Characters of a title that are shown. */
const MOST_OF_TITLE = 160

const title = (text: string): string =>
  escapeMarkdown(text.length > MOST_OF_TITLE ? `${text.slice(0, MOST_OF_TITLE).trimEnd()}…` : text)

const PEN: Pen = {
  strong: (text) => `**${title(text)}**`,
  name: (text) => `“${title(text)}”`,
  text: title,
  code: (path) => `\`${path.replaceAll('`', '')}\``,
  paths: (paths) => {
    const rest = paths.length - MOST_FILES
    return `${paths.slice(0, MOST_FILES).map(PEN.code).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
  },
}

/**
 * A report that a plain editor can read, for a comment. Nothing of the content acts as Markdown or HTML in it, and it is
 * never longer than a comment may be.
 */
export function reportMarkdown(report: DiffReport): string {
  const outline = outlineOf(report, PEN)
  const blocks = [
    outline.summary,
    ...outline.parts.flatMap(({ title: heading, items }) => {
      const rest = items.length - MOST
      const more = rest > 0 ? [`- and ${rest} more`] : []
      return [`### ${heading}`, ...items.slice(0, MOST).map(listItem), ...more]
    }),
  ]
  let text = `## ${outline.title}`
  for (const block of blocks) {
    if (text.length + block.length > MOST_CHARACTERS) return `${text}\n\n…and more, too long to show here\n`
    text += `\n\n${block}`
  }
  return `${text}\n`
}

function listItem({ line, quotes }: Item): string {
  const quoted = quotes.map(({ label, chunks }) =>
    label === '' ? `:\n  > ${marked(chunks)}` : `\n\n  ${label}\n  > ${marked(chunks)}`,
  )
  return `- ${line}${quoted.join('')}`
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
