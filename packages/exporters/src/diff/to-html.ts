import { escapeHtml } from './escape.ts'
import { type Item, outlineOf, type Pen } from './outline.ts'
import type { DiffReport } from './report.ts'
import type { Chunk } from './word-diff.ts'
import { excerpt } from './wording.ts'

const PEN: Pen = {
  strong: (text) => `<strong>${escapeHtml(text)}</strong>`,
  name: (text) => `<q>${escapeHtml(text)}</q>`,
  text: escapeHtml,
  code: (path) => `<code>${escapeHtml(path)}</code>`,
  paths: (paths) => paths.map(PEN.code).join(', '),
}

/** A report as a page of its own, whole: nothing is cut, nothing runs, nothing is loaded. */
export function reportHtml(report: DiffReport): string {
  const { title, summary, parts } = outlineOf(report, PEN)
  const lists = parts.map(
    (part) => `<h2>${part.title}</h2>\n<ul>\n${part.items.map(listItem).join('')}</ul>\n`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>${title}</title>
</head>
<body>
<h1>${title}</h1>
<p>${summary}</p>
${lists.join('')}</body>
</html>
`
}

function listItem({ line, quotes }: Item): string {
  const quoted = quotes.map(
    ({ label, chunks }) => `${label === '' ? '' : `<p>${label}</p>`}${marked(chunks)}`,
  )
  return `<li>${line}${quoted.join('')}</li>\n`
}

function marked(chunks: readonly Chunk[]): string {
  const shown = excerpt(chunks).map(({ kind, text }) => {
    if (kind === 'same') return escapeHtml(text)
    const tag = kind === 'removed' ? 'del' : 'ins'
    return `<${tag}>${escapeHtml(text)}</${tag}>`
  })
  return `<blockquote>${shown.join('')}</blockquote>`
}
