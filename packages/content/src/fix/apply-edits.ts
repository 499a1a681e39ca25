import type { Span } from '../read/span.ts'

/** A span of a text and what takes its place. */
export interface TextEdit extends Span {
  readonly text: string
}

function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start
  return a.start < b.end && b.start < a.end
}

/**
 * A text with edits made. Each group is made whole or not at all: one that overlaps an earlier group waits for the next
 * round, when the file has been read again. The edits of one group do not overlap; of two insertions at one place the
 * first comes first.
 */
export function applyEdits(text: string, groups: ReadonlyArray<readonly TextEdit[]>): string {
  const chosen: TextEdit[] = []
  let last = -1
  for (const group of groups) {
    const inOrder = group.toSorted((a, b) => a.start - b.start)
    const first = inOrder[0]
    if (!first) continue
    // Groups come in the order of the file for the most part: only what lies before the last edit can overlap.
    if (first.start < last && group.some((edit) => chosen.some((other) => overlaps(edit, other)))) continue
    if (first.start === last && chosen.some((other) => overlaps(first, other))) continue
    chosen.push(...inOrder)
    last = Math.max(last, ...inOrder.map(({ end }) => end))
  }
  chosen.sort((a, b) => a.start - b.start || a.end - b.end)
  const parts: string[] = []
  let at = -1
  for (const { start, end, text: replacement } of chosen) {
    parts.push(text.slice(Math.max(0, at), Math.max(0, start)), replacement)
    at = end
  }
  return parts.join('') + text.slice(Math.max(0, at))
}
