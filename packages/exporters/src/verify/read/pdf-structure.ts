import { type AnswerToken, link, picture, SPACE, words, wordsIn } from '../answer/token.ts'
import { joinLines } from './join-lines.ts'

/** A node of a page's structure tree as pdf.js gives it. */
export interface StructNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly alt?: string
  readonly children?: readonly StructNode[]
}

/** What the trees of a document refer to; ids are those of all its pages. */
export interface StructPage {
  /** Words of a marked piece by its id. */
  readonly pieces: ReadonlyMap<string, string>
  /** Where a link leads, by the id of its annotation; `#name` for a place in the document. */
  readonly addresses: ReadonlyMap<string, string>
  /** The list of addresses at the end: where each number leads. */
  readonly listed: ReadonlyMap<number, string>
}

/** A heading, a paragraph, a list, a table … in reading order. */
export interface PdfBlock {
  /** 1 to 6 for headings, 0 for anything else. */
  readonly level: number
  /** The page it begins on, from 1. */
  readonly page: number
  readonly tokens: readonly AnswerToken[]
}

interface State {
  readonly page: StructPage
  /** Notes found so far by their number. */
  readonly notes: Map<number, AnswerToken[]>
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
  notes: State['notes'],
): PdfBlock[] {
  return (tree.children ?? []).flatMap((node, index, siblings) => {
    // The list can stand at the foot of any page: its title would be read in the middle of an answer.
    if (isAddressList(siblings[index + 1], page)) return []
    if (!HEADING.test(node.role ?? '') && holdsBlocks(node)) return readBlocks(node, page, number, notes)
    const tokens = joinLines(read(node, { page, notes, depth: 0 }))
    const level = Number(HEADING.exec(node.role ?? '')?.[1] ?? 0)
    const isEmpty = tokens.every(isBlank)
    return isEmpty ? [] : [{ level, page: number, tokens }]
  })
}

/** A list with numbers that have no dot. */
function isAddressList(node: StructNode | undefined, page: StructPage): boolean {
  if (!node) return false
  const { role = '', children = [] } = node
  if (role === 'LI') return /^\d+$/u.test(labelOf(node, { page, notes: new Map(), depth: 0 }))
  return !['P', 'TD', 'TH'].includes(role) && isAddressList(children[0], page)
}

function holdsBlocks({ role = '', children = [] }: StructNode): boolean {
  return role !== 'L' && (HEADING.test(role) || role === 'Document' || children.some(holdsBlocks))
}

function read(node: StructNode, state: State): AnswerToken[] {
  if (node.type === 'content') return [words(state.page.pieces.get(node.id ?? '') ?? '')]
  const { role = '' } = node
  if (HEADING.test(role)) return announced('heading', readAll(node.children, state))
  const handle = HANDLERS[role]
  return handle ? handle(node, state) : readAll(node.children, state)
}

function readAll(nodes: readonly StructNode[] = [], state: State): AnswerToken[] {
  return nodes.flatMap((node) => read(node, state))
}

/** Whether anything of it is on this page: the tree of a page names what a list or a cell has on others, too. */
const isDrawn = ({ type, children = [] }: StructNode): boolean => type === 'content' || children.some(isDrawn)

const isBlank = (token: AnswerToken): boolean => token.kind === 'words' && token.text.trim() === ''

/** What begins with a token of its own; nothing where it stands on another page, whose tree names it, too. */
const announced = (kind: 'heading' | 'code', inner: AnswerToken[]): AnswerToken[] =>
  inner.every(isBlank) ? inner : [{ kind }, ...inner]

type Handler = (node: StructNode, state: State) => AnswerToken[]

const cell: Handler = ({ children }, state) => [{ kind: 'cell' }, ...readAll(children, state)]

/** What the structure types of PDF 1.7 (ISO 32000-1, 14.8.4) say; others hold what is in them. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  Link: readLink,
  Lbl: readLabel,
  Note: readNote,
  L: (node, state) =>
    readAll(node.children, { ...state, depth: state.depth + (isNumbered(node, state) ? 1 : 0) }),
  LI: readItem,
  Figure: (node) => (isDrawn(node) ? [picture(node.alt ?? '')] : []),
  Formula: ({ alt }) => [words(alt ?? '')],
  // Code in a line has no paragraphs.
  Code: ({ children = [] }, state) => {
    const inner = readAll(children, state)
    return children.some(({ role }) => role === 'P') ? announced('code', inner) : inner
  },
  Table: readTable,
  TR: ({ children }, state) => [{ kind: 'row' }, ...readAll(children, state)],
  TH: cell,
  TD: cell,
  Div: readBox,
  TOC: () => [],
}

/** A table of another page may be in the tree, without anything in its cells. */
function readTable({ children }: StructNode, state: State): AnswerToken[] {
  const tokens = readAll(children, state)
  const isEmpty = tokens.every(
    (token) =>
      token.kind === 'row' || token.kind === 'cell' || (token.kind === 'words' && token.text.trim() === ''),
  )
  return isEmpty ? [] : tokens
}

/** A caption stands below its picture, whatever their order in the tree. */
function readBox({ children = [] }: StructNode, state: State): AnswerToken[] {
  const captions = children.filter(({ role }) => role === 'Caption')
  const others = children.filter(({ role }) => role !== 'Caption')
  return [SPACE, ...readAll(others, state), SPACE, ...readAll(captions, state)]
}

/** A number that leads where the list of addresses at the end says of it stands for that entry. */
function readLink({ children = [] }: StructNode, state: State): AnswerToken[] {
  const address = children
    .map(({ id }) => state.page.addresses.get(id ?? ''))
    .find((found) => found !== undefined)
  const inner = readAll(children, state)
  if (address === undefined) return inner
  const number = numberIn(wordsIn(inner))
  const isListed = number !== undefined && state.page.listed.get(number) === address
  return isListed ? [{ kind: 'note', number }] : [...inner, link(address)]
}

/** A number alone. */
function numberIn(text: string): number | undefined {
  const digits = text.trim()
  return /^\d+$/u.test(digits) ? Number(digits) : undefined
}

/** The list of addresses at the end of a document: where each number leads. The numbers of steps have a dot. */
export function listedAddresses(tree: StructNode, page: Omit<StructPage, 'listed'>): [number, string][] {
  const { role, children = [] } = tree
  if (role !== 'LI') return children.flatMap((child) => listedAddresses(child, page))
  const number = numberIn(labelOf(tree, { page: { ...page, listed: new Map() }, notes: new Map(), depth: 0 }))
  const address = number === undefined ? undefined : addressIn(tree, page)
  return number === undefined || address === undefined ? [] : [[number, address]]
}

/** The first address below a node. */
function addressIn(
  { id = '', children = [] }: StructNode,
  page: Pick<StructPage, 'addresses'>,
): string | undefined {
  const own = page.addresses.get(id)
  if (own !== undefined) return own
  return children.map((child) => addressIn(child, page)).find((found) => found !== undefined)
}

/** Words below a node. */
function textIn(node: StructNode, { page }: State): string {
  if (node.type === 'content') return page.pieces.get(node.id ?? '') ?? ''
  return (node.children ?? []).map((child) => textIn(child, { page, notes: new Map(), depth: 0 })).join('')
}

/** Outside of lists a label is the number of a footnote: in the text, or at the foot before the footnote itself. */
function readLabel(node: StructNode, state: State): AnswerToken[] {
  const number = numberIn(textIn(node, state))
  if (number === undefined) return readAll(node.children, state)
  if (!state.note || state.note.number !== undefined) return [{ kind: 'note', number }]
  state.note.number = number
  return []
}

function readNote({ children }: StructNode, state: State): AnswerToken[] {
  const note: { number?: number } = {}
  const tokens = readAll(children, { ...state, note })
  // A footnote that goes on over a page break has no number there: it goes on with the last one.
  const number = note.number ?? Math.max(0, ...state.notes.keys())
  state.notes.set(number, [...(state.notes.get(number) ?? []), SPACE, ...tokens])
  return []
}

const labelOf = ({ children = [] }: StructNode, state: State): string => {
  const label = children.find(({ role }) => role === 'Lbl')
  return label ? textIn(label, state).trim() : ''
}

function isNumbered({ children = [] }: StructNode, state: State): boolean {
  return children.some((item) => item.role === 'LI' && /^[0-9a-z]+\.$/u.test(labelOf(item, state)))
}

function readItem(node: StructNode, state: State): AnswerToken[] {
  const label = labelOf(node, state)
  const content = readAll(
    node.children?.filter(({ role }) => role !== 'Lbl'),
    state,
  )
  if (label === '') return [SPACE, ...content]
  // The numbers of steps have a dot; the list of addresses at the end of a document has none.
  if (/^\d+$/u.test(label)) {
    state.notes.set(Number(label), content)
    return []
  }
  if (/^[0-9a-z]+\.$/u.test(label))
    return [{ kind: 'step', number: numberOf(label.slice(0, -1), state.depth) }, ...content]
  return [{ kind: 'item' }, words(/^[☑☐]$/u.test(label) ? `${label} ` : ''), ...content]
}

/** 1, 2 in the outermost numbered list, a, b in the next one, i, ii below. */
function numberOf(label: string, depth: number): number {
  if (/^\d+$/u.test(label)) return Number(label)
  if (depth <= 2) return [...label].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0)
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  const digits = [...label].map((letter) => values[letter] ?? 0)
  return digits.reduce((sum, value, index) => sum + (value < (digits[index + 1] ?? 0) ? -value : value), 0)
}
