import stringWidth from 'string-width'
import { printable } from './printable.ts'

/** The maximum width of a line in terminal columns; longer lines are cut around the problem. */
const MAX_WIDTH = 100
/** UTF-16 code units examined on either side: a file with one huge line must not cost seconds per message. */
const REACH = 400

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A grapheme: what a reader sees as one character. */
interface Cell {
  readonly text: string
  /** Terminal columns: 2 for a full-width character or an emoji, 0 for a combining mark on its own. */
  readonly width: number
  /** UTF-16 code units from the start of the line. */
  readonly start: number
  readonly end: number
}

export interface CodeFrame {
  /** The line of the source, cut to fit. */
  readonly source: string
  /** Spaces, then `^` under the span. */
  readonly caret: string
}

function toCells(line: string): Cell[] {
  return [...graphemes.segment(printable(line))].map(({ segment, index }) => ({
    text: segment,
    width: stringWidth(segment),
    start: index,
    end: index + segment.length,
  }))
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('')
}

/** Index of the first cell to show, so that the problem is visible. */
function firstShown(cells: readonly Cell[], caretStart: number): number {
  const hidden = Math.min(caretStart - MAX_WIDTH / 2, widthOf(cells) - MAX_WIDTH)
  let width = 0
  let first = 0
  while (width < hidden && first < cells.length) width += cells[first++]?.width ?? 0
  return first
}

/** Index after the last cell that fits. */
function lastShown(cells: readonly Cell[], first: number): number {
  let width = 0
  let last = first
  while (last < cells.length && width + (cells[last]?.width ?? 0) <= MAX_WIDTH)
    width += cells[last++]?.width ?? 0
  return last
}

/** The part of a line within reach of `at`, without splitting a surrogate pair. */
function within(line: string, at: number): { text: string; offset: number } {
  const start = Math.max(0, at - REACH)
  const offset = /[\udc00-\udfff]/.test(line.charAt(start)) ? start + 1 : start
  return { text: line.slice(offset, at + REACH).replace(/[\ud800-\udbff]$/, ''), offset }
}

/**
 * A line with carets under the characters from `start` to `end` (UTF-16 code units from 0); undefined for a blank line.
 * A span that covers part of a character marks all of it.
 */
export function toCodeFrame(line: string, start: number, end: number): CodeFrame | undefined {
  if (printable(line).trim() === '') return undefined
  const { text, offset } = within(line, Math.min(start, line.length))
  const cells = toCells(text)
  const found = cells.findIndex((cell) => cell.end > start - offset)
  const from = found < 0 ? cells.length : found
  const marked = cells.slice(from).filter((cell) => cell.start < Math.max(end, start + 1) - offset)
  const first = firstShown(cells, widthOf(cells.slice(0, from)))
  const last = lastShown(cells, first)
  const prefix = offset + first > 0 ? '…' : ''
  const suffix = last < cells.length || offset + text.length < line.length ? '…' : ''
  const before = stringWidth(prefix) + widthOf(cells.slice(first, from))
  const shown = widthOf(marked.slice(0, Math.max(0, last - from)))
  return {
    source: `${prefix}${textOf(cells.slice(first, last))}${suffix}`,
    caret: `${' '.repeat(before)}${'^'.repeat(Math.max(1, shown))}`,
  }
}
