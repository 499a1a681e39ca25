import type { Element } from 'hast'
import type { Table, TableRow } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { element } from './element.ts'
import { classNames, type HtmlState } from './html-state.ts'

/**
 * A table whose first row contains the column headers (`<th scope="col">`; an empty corner is not a header). Alignment is
 * a class name, because the `align` attribute is obsolete. With class names, the table is in a box that scrolls sideways.
 */
export function handleTable(html: HtmlState, state: State, node: Table): Element {
  const rows = node.children.map((row, index) => tableRow(html, state, node, row, index === 0))
  const [head, ...body] = rows
  const parts = [
    ...(head ? [element('thead', {}, ...state.wrap([head], true))] : []),
    ...(body.length > 0 ? [element('tbody', {}, ...state.wrap(body, true))] : []),
  ]
  const table = element('table', {}, ...state.wrap(parts, true))
  if (!html.context.classes) return table
  const box = { role: 'group', ariaLabel: html.textStrings.table, tabIndex: 0 }
  return element('div', { ...classNames(html, 'topasked-table'), ...box }, table)
}

function tableRow(html: HtmlState, state: State, table: Table, row: TableRow, isHead: boolean): Element {
  const columns = Math.max(table.align?.length ?? 0, row.children.length)
  const cells = Array.from({ length: columns }, (_, column) => {
    const cell = row.children[column]
    const content = cell ? state.all(cell) : []
    const align = table.align?.[column]
    const properties = align ? classNames(html, `topasked-align-${align}`) : {}
    const heads = isHead && content.length > 0
    return element(heads ? 'th' : 'td', { ...properties, ...(heads && { scope: 'col' }) }, ...content)
  })
  return element('tr', {}, ...state.wrap(cells, true))
}
