import type { VFile } from 'vfile'
import { applyEdits, type TextEdit } from './apply-edits.ts'

/** Whole lines of a file, and what takes their place when everything that is certain in them is fixed. */
export interface LineFix {
  /** Relative to the content folder. */
  readonly file: string
  /** From 1, both included. */
  readonly startLine: number
  readonly endLine: number
  /** The lines as they are, without the end of the last. */
  readonly before: string
  readonly after: string
  /** What is mended, in the order of the file. */
  readonly reasons: readonly { readonly rule: string; readonly message: string; readonly help: string }[]
}

interface Block {
  start: number
  end: number
  readonly groups: (readonly TextEdit[])[]
  readonly reasons: LineFix['reasons'][number][]
}

/** The stretch of whole lines that edits lie in. */
function linesAround(text: string, edits: readonly TextEdit[]): { start: number; end: number } {
  const first = Math.min(...edits.map(({ start }) => start))
  const last = Math.max(...edits.map(({ end }) => end))
  const end = text.indexOf('\n', last)
  const start = first === 0 ? 0 : text.lastIndexOf('\n', first - 1) + 1
  return { start, end: end < 0 ? text.length : end }
}

/** Fixes of one file that share lines are one. */
function blocksOf(file: VFile, text: string): Block[] {
  const blocks: Block[] = []
  const found = file.messages
    .flatMap((message) => (message.edits?.length ? [{ message, edits: message.edits }] : []))
    // What stands before the first character is in no line.
    .filter(({ edits }) => edits.every(({ start }) => start >= 0))
    .map(({ message, edits }) => ({ message, edits, ...linesAround(text, edits) }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  for (const { message, edits, start, end } of found) {
    const reason = { rule: message.ruleId ?? '', message: message.reason, help: message.note ?? '' }
    const last = blocks.at(-1)
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end)
      last.groups.push(edits)
      last.reasons.push(reason)
    } else blocks.push({ start, end, groups: [edits], reasons: [reason] })
  }
  return blocks
}

/**
 * The fixes that are certain, as lines to be replaced: what a review on a web page can offer with a button. Files with
 * carriage returns have none, since such a page would mix two kinds of line ends.
 */
export function lineFixesOf(files: Iterable<VFile>): LineFix[] {
  return [...files].flatMap((file) => {
    const text = String(file.value ?? '')
    if (text.includes('\r')) return []
    return blocksOf(file, text).flatMap(({ start, end, groups, reasons }): LineFix[] => {
      const before = text.slice(start, end)
      const moved = groups.map((edits) =>
        edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text })),
      )
      const after = applyEdits(before, moved)
      const startLine = text.slice(0, start).split('\n').length
      const endLine = startLine + before.split('\n').length - 1
      return after === before ? [] : [{ file: file.path, startLine, endLine, before, after, reasons }]
    })
  })
}
