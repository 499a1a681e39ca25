import stringWidth from 'string-width'
import type { Problem } from '../../verify/check/problem.ts'
import type { Cell, Row, Verification } from '../../verify/verify-tree.ts'

/** Above this number of rows, only those with differences are printed. */
const MOST_ROWS = 200
/** The maximum number of differences printed; the rest are counted. */
const MOST_PROBLEMS = 50

const WORDS: Readonly<Record<Cell, string>> = {
  ok: 'ok',
  differs: 'DIFFERS',
  missing: 'MISSING',
  extra: 'EXTRA',
  '-': '-',
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)))

const isWell = ({ cells }: Row): boolean =>
  Object.values(cells).every((cell) => cell === 'ok' || cell === '-')

function tableOf({ columns, rows }: Verification): string {
  const shown = rows.length > MOST_ROWS ? rows.filter((row) => !isWell(row)) : rows
  const lines = [
    ['question', '', ...columns],
    ...shown.map(({ id, locale, cells }) => [
      id,
      locale,
      ...columns.map((column) => WORDS[cells[column] ?? '-']),
    ]),
  ]
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => stringWidth(line[column] ?? ''))),
  )
  const text = lines.map((line) =>
    line
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const rest = rows.length - shown.length
  return [...text, ...(rest > 0 ? [`and ${rest} more without differences`] : [])].join('\n')
}

function problemText({ file, question, message, expected, found }: Problem): string {
  return [
    `${file}${question === undefined ? '' : `: ${question}`}`,
    `  ${message}`,
    ...(expected === undefined ? [] : [`  expected  ${expected}`]),
    ...(found === undefined ? [] : [`  found     ${found}`]),
  ].join('\n')
}

/** A table of questions by channels, then each difference: where it is, what was expected and what was found. */
export function verificationText(verification: Verification): string {
  const { asOf, problems, rows, read, files } = verification
  const questions = new Set(rows.map(({ id }) => id)).size
  const shown = problems.slice(0, MOST_PROBLEMS).map(problemText)
  const rest = problems.length - shown.length
  const summary =
    problems.length === 0
      ? `Everything matches the content as of ${asOf}: ${questions} questions, ${read} files read, ${files} hashes checked.`
      : `${problems.length} ${problems.length === 1 ? 'difference' : 'differences'} from the content as of ${asOf}.`
  return `${[tableOf(verification), ...shown, ...(rest > 0 ? [`and ${rest} more`] : []), summary].join('\n\n')}\n`
}

/** The table and the differences for programs. */
export function verificationJson(verification: Verification): string {
  return `${JSON.stringify({ ok: verification.problems.length === 0, ...verification }, null, 2)}\n`
}
