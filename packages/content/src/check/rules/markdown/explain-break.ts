import type { Html, Nodes, Parents } from 'mdast'
import { Edit } from '../../../fix/edit.ts'
import type { Finding } from '../../../model/messages.ts'
import { placeAt } from '../../../read/places.ts'
import type { Source } from '../../../read/source.ts'
import { slice } from '../../../read/span.ts'
import { LINE_BREAK } from '../../../read/tags.js'

/** Of the words behind a tag: they go on with the paragraph when a line begins with them. */
const GOES_ON = /^[\p{L}“"'‘(（「『【]/u

/** The edit that ends the line with a backslash; undefined where the next line would be something else. */
function breakLine(source: Source, node: Html, ancestors: readonly Parents[]): Edit | undefined {
  const file = String(source.file.value)
  const parent = ancestors.at(-1)
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  const siblings: readonly Nodes[] = parent?.children ?? []
  const next = siblings[siblings.indexOf(node) + 1]
  if (start === undefined || end === undefined || next?.type !== 'text') return undefined
  const isParagraph = ancestors.length === 2 && parent?.type === 'paragraph'
  const blanks = /^[ \t]*/.exec(file.slice(end))?.[0].length ?? 0
  const span = { start, end: end + blanks }
  const rest = slice(file, { start: span.end, end: next.position?.end.offset ?? span.end })
  const lineEnd = /^(?:\r\n|\n|\r)[ \t]*/.exec(rest)?.[0] ?? ''
  if (!isParagraph || !GOES_ON.test(rest.slice(lineEnd.length))) return undefined
  return Edit.breakLine(file, { start, end: span.end + lineEnd.length })
}

/** A line break outside of a table, where Markdown has a sign of its own for it. */
export function explainBreak(source: Source, node: Html, ancestors: readonly Nodes[]): Finding {
  const place =
    node.position && placeAt(source.file, node.position.start.offset ?? 0, node.position.end.offset ?? 0)
  const inCell = ancestors.some(({ type }) => type === 'tableCell')
  const inHeading = ancestors.some(({ type }) => type === 'heading')
  const edit = LINE_BREAK.test(node.value) ? breakLine(source, node, ancestors as Parents[]) : undefined
  const help = inCell
    ? 'write <br>, in small letters and without anything else in it'
    : inHeading
      ? 'take it away: a heading is one line'
      : 'end the line with a backslash, or start a new paragraph'
  return { reason: 'this is HTML: <br>', help, place, edits: edit && [edit] }
}
