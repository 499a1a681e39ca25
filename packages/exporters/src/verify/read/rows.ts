import { parse } from 'csv-parse/sync'

/** What spreadsheet programs take for the start of a formula (OWASP, "CSV Injection"); some read past blanks before it. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u
/** A zero-width space keeps such a cell a text. */
const GUARD = '\u200B'

function readCell(cell: string): string {
  if (FORMULA.test(cell))
    throw new Error(`a spreadsheet would treat this cell as a formula: ${JSON.stringify(cell.slice(0, 40))}`)
  return cell.startsWith(GUARD) && FORMULA.test(cell.slice(GUARD.length)) ? cell.slice(GUARD.length) : cell
}

/**
 * Rows of a file by RFC 4180 in which no cell is a formula. @throws where the file does not follow the one or the other
 */
export function readRows(text: string): string[][] {
  const rows: string[][] = parse(text, { record_delimiter: '\r\n' })
  return rows.map((row) => row.map(readCell))
}
