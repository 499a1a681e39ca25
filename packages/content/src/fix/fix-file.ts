import type { VFile } from 'vfile'
import type { Edit } from '../model/messages.ts'

/** The byte order mark is no part of a file's value, and stands before offset 0. */
export const BYTE_ORDER_MARK = '\uFEFF'

function overlaps(a: Edit, b: Edit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start
  return a.start < b.end && b.start < a.end
}

/**
 * A text with edits made. Each group is made whole or not at all: one that overlaps an earlier group waits for the next
 * round, when the file has been read again.
 */
export function applyEdits(text: string, groups: ReadonlyArray<readonly Edit[]>): string {
  const chosen: Edit[] = []
  let last = -1
  for (const group of groups) {
    const inOrder = [...group].sort((a, b) => a.start - b.start)
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

/** The text of a file with every safe fix of its messages made, its byte order mark included; as it is without any. */
export function fixFile(file: VFile): string {
  const text = String(file.value ?? '')
  const groups = file.messages.flatMap(({ edits }) => (edits ? [edits] : []))
  const keepsMark = file.data.byteOrderMark === true && !groups.flat().some(({ start }) => start < 0)
  return (keepsMark ? BYTE_ORDER_MARK : '') + applyEdits(text, groups)
}
