import { MARKS } from './marks.ts'
import type { PdfBlock } from './read-pdf.ts'
import type { StructNode, StructPage } from './struct-page.ts'

interface Reading {
  readonly page: StructPage
  /** Footnotes found so far by their number. */
  readonly notes: Map<number, string>
  /** How many numbered lists are around. */
  readonly depth: number
  /** Inside a footnote: takes the number that it begins with. */
  readonly note?: { number?: number }
}

const HEADING = /^H([1-6])$/u

/** The blocks of a page; what only holds other blocks is taken apart where there is a heading inside. */
export function readBlocks(
  tree: StructNode,
  page: StructPage,
  number: number,
  notes: Map<number, string>,
): PdfBlock[] {
  return (tree.children ?? []).flatMap((node) => {
    if (!HEADING.test(node.role ?? '') && hasHeading(node)) return readBlocks(node, page, number, notes)
    const text = read(node, { page, notes, depth: 0 })
    const level = Number(HEADING.exec(node.role ?? '')?.[1] ?? 0)
    return text.trim() === '' ? [] : [{ level, page: number, text }]
  })
}

function hasHeading({ role, children = [] }: StructNode): boolean {
  return HEADING.test(role ?? '') || role === 'Document' || children.some(hasHeading)
}

function read(node: StructNode, reading: Reading): string {
  if (node.type === 'content') return reading.page.pieces.get(node.id ?? '') ?? ''
  const handle = HANDLERS[node.role ?? '']
  return handle ? handle(node, reading) : readAll(node.children, reading)
}

function readAll(nodes: readonly StructNode[] = [], reading: Reading): string {
  return nodes.map((node) => read(node, reading)).join('')
}

const HANDLERS: Readonly<Record<string, (node: StructNode, reading: Reading) => string>> = {
  Link: readLink,
  Lbl: readLabel,
  Note: readNote,
  L: (node, reading) =>
    readAll(node.children, { ...reading, depth: reading.depth + (isNumbered(node, reading) ? 1 : 0) }),
  LI: readItem,
  Figure: ({ alt }) => MARKS.picture(alt ?? ''),
  Formula: ({ alt }) => alt ?? '',
  TR: (node, reading) => `${MARKS.row}${readAll(node.children, reading)}`,
  TH: (node, reading) => `${MARKS.cell}${readAll(node.children, reading)}`,
  TD: (node, reading) => `${MARKS.cell}${readAll(node.children, reading)}`,
  Div: readBox,
  TOC: () => '',
}

/** A caption stands below its picture, whatever their order in the tree. */
function readBox({ children = [] }: StructNode, reading: Reading): string {
  const captions = children.filter(({ role }) => role === 'Caption')
  const others = children.filter(({ role }) => role !== 'Caption')
  return ` ${readAll(others, reading)} ${readAll(captions, reading)}`
}

/** A link that is a number only stands for a footnote, or for an entry of the list of addresses at the end. */
function readLink({ children = [] }: StructNode, reading: Reading): string {
  const address = children
    .map(({ id }) => reading.page.addresses.get(id ?? ''))
    .find((found) => found !== undefined)
  const words = readAll(children, reading)
  if (/^\d+$/u.test(words.trim())) return MARKS.note(Number(words))
  return `${words}${address === undefined ? '' : MARKS.link(address)}`
}

/** Words below a node, without marks. */
function plain(node: StructNode, { page }: Reading): string {
  if (node.type === 'content') return page.pieces.get(node.id ?? '') ?? ''
  return (node.children ?? []).map((child) => plain(child, { page, notes: new Map(), depth: 0 })).join('')
}

/** Outside of lists a label is the number of a footnote: in the text, or at the foot before the footnote itself. */
function readLabel(node: StructNode, reading: Reading): string {
  const number = Number(plain(node, reading).trim())
  if (!Number.isInteger(number) || number === 0) return readAll(node.children, reading)
  if (reading.note && reading.note.number === undefined) {
    reading.note.number = number
    return ''
  }
  return MARKS.note(number)
}

function readNote(node: StructNode, reading: Reading): string {
  const note: { number?: number } = {}
  const text = readAll(node.children, { ...reading, note })
  // A footnote that goes on over a page break has no number there: it goes on with the last one.
  const number = note.number ?? Math.max(0, ...reading.notes.keys())
  reading.notes.set(number, `${reading.notes.get(number) ?? ''} ${text}`)
  return ''
}

const labelOf = ({ children = [] }: StructNode, reading: Reading): string => {
  const label = children.find(({ role }) => role === 'Lbl')
  return label ? plain(label, reading).trim() : ''
}

function isNumbered({ children = [] }: StructNode, reading: Reading): boolean {
  return children.some((item) => item.role === 'LI' && /^[0-9a-z]+\.$/u.test(labelOf(item, reading)))
}

function readItem(node: StructNode, reading: Reading): string {
  const label = labelOf(node, reading)
  const content = readAll(
    node.children?.filter(({ role }) => role !== 'Lbl'),
    reading,
  )
  if (label === '') return ` ${content}`
  // The numbers of steps have a dot; the list of addresses at the end of a document has none.
  if (/^\d+$/u.test(label)) {
    reading.notes.set(Number(label), content)
    return ''
  }
  const number = /^[0-9a-z]+\.$/u.test(label) ? numberOf(label.slice(0, -1), reading.depth) : undefined
  if (number !== undefined) return `${MARKS.step(number)}${content}`
  return `${MARKS.bullet}${/^[☑☐]$/u.test(label) ? `${label} ` : ''}${content}`
}

/** 1, 2 in the outermost numbered list, a, b in the next one, i, ii below. */
function numberOf(label: string, depth: number): number {
  if (/^\d+$/u.test(label)) return Number(label)
  if (depth <= 2) return [...label].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0)
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  const digits = [...label].map((letter) => values[letter] ?? 0)
  return digits.reduce((sum, value, index) => sum + (value < (digits[index + 1] ?? 0) ? -value : value), 0)
}
