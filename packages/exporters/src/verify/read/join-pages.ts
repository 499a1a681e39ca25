import type { StructNode } from './pdf-structure.ts'

/**
 * pdf.js gives the structure tree page by page. What goes on over a page break is there twice: a table with all its rows
 * each time, the words of other pages missing in them; code as two pieces. Here each is one, on the page where it begins.
 *
 * @param trees one a page; null for a page without a tree
 * @returns the same pages without what belongs to an earlier one
 */
export function joinPages(trees: readonly (StructNode | null)[]): (StructNode | null)[] {
  const pages = [...trees]
  let last = -1
  pages.forEach((tree, index) => {
    if (!tree) return
    const before = pages[last]
    const [whole, rest] = before ? join(before, tree) : [null, tree]
    if (whole) pages[last] = whole
    pages[index] = rest
    if (holdsContent(rest)) last = index
  })
  return pages
}

const holdsContent = ({ type, children = [] }: StructNode): boolean =>
  type !== undefined || children.some(holdsContent)

type Pair = readonly [before: StructNode, after: StructNode]

/** Puts the beginning of a node to the end of the node before it, where one goes on with the other. */
function join(before: StructNode, after: StructNode): Pair {
  const [inside, others] = [before.children ?? [], after.children ?? []]
  const [end, start] = [inside.findLastIndex(holdsContent), others.findIndex(holdsContent)]
  const [last, first] = [inside[end], others[start]]
  if (!last || !first || last.role === undefined || last.role !== first.role) return [before, after]
  if (last.role === 'LI' && (end !== start || hasLabel(first))) return [before, after]
  const [whole, rest] = joinSame(last, first)
  return [
    { ...before, children: inside.with(end, whole) },
    { ...after, children: rest ? others.with(start, rest) : others.toSpliced(start, 1) },
  ]
}

/** Two nodes of one role; nothing is left of the second where both are one. */
function joinSame(before: StructNode, after: StructNode): readonly [StructNode, StructNode | undefined] {
  if (before.role === 'Table')
    return goesOn(before, after) ? [overlay(before, after), undefined] : [before, after]
  if (isCodeBlock(before) && isCodeBlock(after)) return [append(before, after), undefined]
  return join(before, after)
}

const hasLabel = ({ children = [] }: StructNode): boolean =>
  children.some((child) => child.role === 'Lbl' && holdsContent(child))

const isCodeBlock = ({ role, children = [] }: StructNode): boolean =>
  role === 'Code' && children.some((child) => child.role === 'P')

const append = (before: StructNode, after: StructNode): StructNode => ({
  ...before,
  children: [...(before.children ?? []), ...(after.children ?? [])],
})

const rowsIn = ({ role, children = [] }: StructNode): StructNode[] =>
  children.flatMap((child) => (child.role === 'TR' ? [child] : role === 'TR' ? [] : rowsIn(child)))

/** Whether a table is the rest of another: as many rows and cells, and its words begin in the row where those end. */
function goesOn(before: StructNode, after: StructNode): boolean {
  const [rows, others] = [rowsIn(before), rowsIn(after)]
  const sizes = (all: readonly StructNode[]) => all.map(({ children = [] }) => children.length).join()
  return (
    rows.length > 1 &&
    sizes(rows) === sizes(others) &&
    rows.findLastIndex(holdsContent) <= others.findIndex(holdsContent)
  )
}

/** The same table with the words of both. */
function overlay(before: StructNode, after: StructNode): StructNode {
  if (!/^(?:Table|THead|TBody|TFoot|TR)$/u.test(before.role ?? '')) return append(before, after)
  const others = after.children ?? []
  const children = (before.children ?? []).map((child, index) => {
    const other = others[index]
    return other ? overlay(child, other) : child
  })
  return { ...before, children: [...children, ...others.slice(children.length)] }
}
