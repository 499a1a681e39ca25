import type { TableRow } from 'mdast'
import type { Finding } from '../../../model/messages.ts'
import { placeAt } from '../../../read/places.ts'
import { linesOf, type Prose, type ProseLine, proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import type { ContentRule } from '../../rule.ts'

const ROW = /^\s*[|｜].*[|｜]\s*$/
const DELIMITER = /^\s*[|｜]?(?:\s*[:：]?[-–—−－]+[:：]?\s*[|｜])*\s*[:：]?[-–—−－]+[:：]?\s*[|｜]?\s*$/

function cells(line: string): number {
  return line
    .replaceAll('｜', '|')
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/).length
}

function delimiter(count: number): string {
  return `|${' --- |'.repeat(count)}`
}

function bars({ start, text }: ProseLine) {
  return [...text.matchAll(/｜/g)].map(({ index }) => ({
    start: start + index,
    end: start + index + 1,
    text: '|',
  }))
}

/** Lines of cells that make no table. */
function explainParagraph(prose: Prose, source: Source): Finding | undefined {
  const lines = linesOf(prose)
  const at = lines.findIndex(({ text }, index) => ROW.test(text) && ROW.test(lines[index + 1]?.text ?? ''))
  const [first, second] = lines.slice(at, at + 2)
  if (at < 0 || !first || !second || cells(first.text) < 2) return undefined
  const count = cells(first.text)
  const place = (line: ProseLine) => placeAt(source.file, line.start, line.start + line.text.trimEnd().length)
  const wide = lines.slice(at).flatMap(bars)
  if (!DELIMITER.test(second.text)) {
    const help = `put this line below the first: ${delimiter(count)}`
    const edits = [...wide, { start: second.start, end: second.start, text: `${delimiter(count)}\n` }]
    const reason = 'the line of hyphens below the first row is missing, so this is no table'
    return {
      reason,
      help,
      place: place(first),
      edits: edits.length === 1 || wide.length > 0 ? edits : undefined,
    }
  }
  const right = {
    start: second.start,
    end: second.start + second.text.trimEnd().length,
    text: delimiter(count),
  }
  const kept = wide.filter(({ start }) => start < right.start || start >= right.end)
  const reason =
    cells(second.text) === count
      ? 'these are not the plain characters | and - that a table is made of'
      : `the row above has ${count} cells, this line ${cells(second.text)}, so this is no table`
  return { reason, help: `write: ${right.text}`, place: place(second), edits: [...kept, right] }
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
    'A table has a line of hyphens below its first row, with as many columns, and no row with more.',
  fixes: true,
  examples: [
    {
      name: 'no line of hyphens',
      in: 'answer',
      wrong: '| Day | Hours |\n| Monday | 9–5 |',
      right: '| Day | Hours |\n| --- | --- |\n| Monday | 9–5 |',
      at: '9:1-9:16',
      help: 'put this line below the first: | --- | --- |',
    },
    {
      name: 'too few columns',
      in: 'answer',
      wrong: '| Day | Hours |\n| --- |\n| Monday | 9–5 |',
      right: '| Day | Hours |\n| --- | --- |\n| Monday | 9–5 |',
      at: '10:1-10:8',
      help: 'write: | --- | --- |',
    },
    {
      name: 'dashes',
      in: 'answer',
      wrong: '| Day | Hours |\n| — | — |\n| Monday | 9–5 |',
      right: '| Day | Hours |\n| --- | --- |\n| Monday | 9–5 |',
      at: '10:1-10:10',
      help: 'write: | --- | --- |',
    },
    {
      name: 'full-width bars',
      in: 'answer',
      wrong: '｜日子｜時間｜\n｜---｜---｜\n｜星期一｜9–5｜',
      right: '|日子|時間|\n| --- | --- |\n|星期一|9–5|',
      at: '10:1-10:10',
      help: 'write: | --- | --- |',
    },
    {
      name: 'a cell too many',
      in: 'answer',
      wrong: '| Day | Hours |\n| --- | --- |\n| Monday | 9–5 | Desk |',
      right: '| Day | Hours |\n| --- | --- |\n| Monday | 9–5, desk |',
      at: '11:16-11:24',
      help: 'remove a cell, or add one to the first two rows; write \\| for a bar that belongs to the text',
    },
  ],
  check({ sources }, found) {
    for (const source of sources) {
      for (const prose of proseOf(source)) {
        const finding =
          prose.node.type === 'paragraph' && /[|｜]/.test(prose.text)
            ? explainParagraph(prose, source)
            : undefined
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
