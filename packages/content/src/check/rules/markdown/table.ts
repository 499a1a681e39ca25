import type { TableRow } from 'mdast'
import { Edit, together } from '../../../fix/edit.ts'
import type { Finding } from '../../../model/messages.ts'
import { placeAt } from '../../../read/places.ts'
import { type Prose, type ProseLine, proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import { type Span, slice } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'

const ROW = /^\s*[|｜].*[|｜]\s*$/
const DELIMITER = /^\s*[|｜]?(?:\s*[:：]?[-–—−－]+[:：]?\s*[|｜])*\s*[:：]?[-–—−－]+[:：]?\s*[|｜]?\s*$/

/** The bars between and around the cells of a line; a bar after a backslash is one of its text. */
function barsIn(line: string): number[] {
  return [...line.matchAll(/\\[\\|]|[|｜]/g)]
    .filter(({ 0: sign }) => sign.length === 1)
    .map(({ index }) => index)
}

function cells(line: string): number {
  const typed = line.trim()
  const bars = barsIn(typed)
  const outer = [0, typed.length - 1].filter((at) => bars.includes(at)).length
  return bars.length + 1 - outer
}

function delimiter(count: number): string {
  return `|${' --- |'.repeat(count)}`
}

/** A line of hyphens with as many columns as it takes, which stay aligned as they are; undefined if some would be lost. */
function withColumns(line: string, count: number): string | undefined {
  const columns = line
    .replace(/^\s*[|｜]|[|｜]\s*$/g, '')
    .split(/[|｜]/)
    .map((cell) => cell.replace(/：/g, ':').replace(/\s/g, ''))
  if (columns.slice(count).some((cell) => cell.includes(':'))) return undefined
  const all = Array.from({ length: count }, (_, index) => columns[index] ?? '')
  return `|${all.map((cell) => ` ${cell.startsWith(':') ? ':' : ''}---${cell.endsWith(':') ? ':' : ''} |`).join('')}`
}

interface Row extends Span {
  readonly text: string
  readonly line: ProseLine
}

/** The full-width bars of a row in which all bars are full-width ones, as edits; none for a row with plain ones. */
function plainBars({ start, text }: Row, file: string): Array<Edit | undefined> {
  const bars = barsIn(text)
  if (bars.some((at) => text[at] === '|')) return []
  return bars.map((at) => Edit.rewrite(file, { start: start + at, end: start + at + 1 }, '|'))
}

function rowsOf(prose: Prose, file: string): Row[] {
  return prose.lines().map((line) => {
    const text = slice(file, line).trimEnd()
    return { start: line.start, end: line.start + text.length, text, line }
  })
}

/** What stands before a line: the marks and the indent of the quote or list that it stands in. */
function before({ start }: Row, file: string): Span {
  return {
    start: Math.max(file.lastIndexOf('\n', start - 1), file.lastIndexOf('\r', start - 1)) + 1,
    end: start,
  }
}

/**
 * Whether lines are the rows of one table and nothing else; a bar in code may belong to the code, and a full-width one to
 * the text where the cells of a row do not count up.
 */
function areRows(rows: readonly Row[], count: number, prose: Prose): boolean {
  return rows.every(({ start, text, line }) => {
    const bars = barsIn(text)
    const areBars = bars.every((at) => prose.isPlain({ start: start + at, end: start + at + 1 }))
    const kinds = new Set(bars.map((at) => text[at]))
    const fits = kinds.has('｜') ? cells(text) === count : cells(text) <= count
    return !line.isLazy && ROW.test(text) && fits && areBars && kinds.size === 1
  })
}

/** Lines of cells that make no table. */
function explainParagraph(prose: Prose, source: Source): Finding | undefined {
  const file = String(source.file.value)
  const rows = rowsOf(prose, file)
  const at = rows.findIndex(({ text }, index) => ROW.test(text) && ROW.test(rows[index + 1]?.text ?? ''))
  const [first, second, ...others] = at < 0 ? [] : rows.slice(at)
  if (!first || !second || cells(first.text) < 2) return undefined
  const count = cells(first.text)
  const place = ({ start, end }: Row) => placeAt(source.file, start, end)
  if (!DELIMITER.test(second.text)) {
    const row = delimiter(count)
    const lineEnd = /\r\n|\n|\r/.exec(file.slice(first.end))?.[0] ?? '\n'
    const insertion = { start: second.start, end: second.start }
    const isTable =
      at === 0 && cells(second.text) === count && areRows([first, second, ...others], count, prose)
    const bars = [first, second, ...others].flatMap((other) => plainBars(other, file))
    return {
      reason: 'the line of hyphens below the first row is missing, so this is not a table',
      help: `put this line below the first: ${row}`,
      place: place(first),
      edits: isTable
        ? together(...bars, Edit.rewrite(file, insertion, `${row}${lineEnd}`, before(second, file)))
        : undefined,
    }
  }
  const row = withColumns(second.text, count)
  const isRuler = !second.line.isLazy && (cells(second.text) === count || !first.text.includes('｜'))
  const isTable = at === 0 && isRuler && areRows([first, ...others], count, prose)
  const bars = [first, ...others].flatMap((other) => plainBars(other, file))
  return {
    reason:
      cells(second.text) === count
        ? 'these are not the plain characters | and - that a table is made of'
        : `the row above has ${count} cells, this line ${cells(second.text)}, so this is not a table`,
    help: `write: ${row ?? delimiter(count)}`,
    place: place(second),
    edits: isTable && row ? together(...bars, Edit.rewrite(file, second, row)) : undefined,
  }
}

/** Cells beyond those of the first row are shown nowhere; empty ones are no loss. */
function lostCells(row: TableRow, columns: number): Finding | undefined {
  const extra = row.children.slice(columns)
  const [first, last] = [extra[0], extra.at(-1)]
  if (!first?.position || !last?.position || extra.every(({ children }) => children.length === 0))
    return undefined
  return {
    reason: `this row has ${row.children.length} cells, the first row ${columns}, so readers will not see the rest`,
    help: 'remove a cell, or add one to the first two rows; write \\| for a bar that belongs to the text',
    place: { start: first.position.start, end: last.position.end },
    severity: 'error',
  }
}

export const markdownTable: ContentRule = {
  id: 'markdown/table',
  stage: 'content',
  severity: 'warning',
  description:
    'A table has a line of hyphens below its first row with the same number of columns, and no row has more.',
  fixes: true,
  check({ sources }, found) {
    for (const source of sources) {
      for (const prose of proseOf(source)) {
        const finding = prose.isParagraph && prose.test(/[|｜]/) ? explainParagraph(prose, source) : undefined
        if (finding) found(source, finding)
      }
      for (const node of source.nodes.get('table') ?? []) {
        if (node.type !== 'table') continue
        const columns = node.children[0]?.children.length ?? 0
        for (const row of node.children.slice(1)) {
          const finding = lostCells(row, columns)
          if (finding) found(source, finding)
        }
      }
    }
  },
}
