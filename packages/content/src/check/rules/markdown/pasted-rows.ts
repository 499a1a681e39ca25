import { placeAt } from '../../../read/places.ts'
import { type Prose, proseOf } from '../../../read/prose.ts'
import { slice } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'

const MOST = 12

/** What is between two cells, and the fewest cells in a row that make it one: semicolons are in prose, too. */
const SEPARATORS = [
  { sign: /\t+/, least: 2 },
  { sign: /;(?! )/, least: 3 },
]

/** The cells of rows that a spreadsheet has put into a text: as many in each line, with tabs or semicolons between. */
function rowsIn(prose: Prose, typed: string): readonly string[][] {
  if (!prose.isParagraph || !prose.test(/[\t;]/)) return []
  const lines = prose
    .lines()
    .map((line) => slice(typed, line))
    .filter((line) => !/^[\r\n]*$/.test(line))
  for (const { sign, least } of SEPARATORS) {
    const rows = lines.map((line) =>
      line
        .trim()
        .split(sign)
        .map((cell) => cell.trim()),
    )
    const [count = 0] = rows.map(({ length }) => length)
    if (rows.length > 1 && count >= least && count <= MOST && rows.every(({ length }) => length === count))
      return rows
  }
  return []
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

export const markdownPastedRows: ContentRule = {
  id: 'markdown/pasted-rows',
  stage: 'content',
  severity: 'warning',
  description: 'Rows from a spreadsheet are a table: as they are pasted, readers see one line of words.',
  check({ sources }, found) {
    for (const source of sources) {
      const typed = String(source.file.value ?? '')
      for (const prose of proseOf(source)) {
        const [first, second] = rowsIn(prose, typed)
        const line = prose.lines()[0]
        if (!first || !second || !line) continue
        found(source, {
          reason: 'these rows of a spreadsheet make no table, so readers will see one line of words',
          help: `write it as a table, with bars: ${row(first)}, below it ${row(first.map(() => '---'))}, then ${row(second)}`,
          place: placeAt(source.file, line.start, line.end),
        })
      }
    }
  },
}
