import { parseUrl } from '@topasked/content'
import type { Element, Nodes } from 'hast'
import { select } from 'hast-util-select'
import { type AnswerToken, link, picture, SPACE, script, words, wordsIn } from '../answer/token.ts'
import { tidy } from '../answer/token-texts.ts'
import { attributeOf } from './html-tree.ts'

/** Where HTML was found: links and pictures are resolved from there. */
export interface HtmlPlace {
  /** Address of the page. */
  readonly address: string
  /** SHA-256 of the published file at an address; undefined where there is none. */
  readonly fileAt: (address: string) => string | undefined
}

/** What an element says; `read` reads what is inside of it. */
export type Handler = (element: Element, read: (nodes: readonly Nodes[]) => AnswerToken[]) => AnswerToken[]
export type Handlers = Readonly<Record<string, Handler>>

/** What nobody reads. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head', 'button', 'title'])

/** What stands in a line; everything else begins and ends one. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** The tokens of some nodes; `more` says what elements of other vocabularies mean. */
export function readNodes(nodes: readonly Nodes[], place: HtmlPlace, more: Handlers = {}): AnswerToken[] {
  const handlers = { ...handlersAt(place), ...more }
  const read = (inner: readonly Nodes[]): AnswerToken[] => inner.flatMap(readNode)
  const readNode = (node: Nodes): AnswerToken[] => {
    if (node.type === 'text') return [words(node.value)]
    if (node.type === 'root') return read(node.children)
    if (node.type !== 'element' || SILENT.has(node.tagName) || 'hidden' in node.properties) return []
    const handle = handlers[node.tagName]
    if (handle) return handle(node, read)
    const inner = read(node.children)
    return INLINE.has(node.tagName) ? inner : [SPACE, ...inner, SPACE]
  }
  return read(nodes)
}

/** The words of an element, as one line; '' where there is none. */
export function readLine(element: Element | undefined, place: HtmlPlace): string {
  return tidy(wordsIn(readNodes(element ? [element] : [], place)))
}

/** The address in full; as it stands where it is none. */
export function resolveAddress(address: string, place: HtmlPlace): string {
  return parseUrl(address, place.address)?.href ?? address
}

/** A width in CSS pixels as an attribute says it. */
export const widthOf = (attribute: string | undefined): number | undefined =>
  attribute === undefined ? undefined : Number(attribute)

/** A place in the page as its id is written; as it stands where it is none. */
function placeIn(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

/** A block that is announced by a token. */
const block =
  (kind: 'heading' | 'code' | 'callout' | 'rule'): Handler =>
  ({ children }, read) => [SPACE, { kind }, ...read(children), SPACE]
const cell: Handler = ({ children }, read) => [{ kind: 'cell' }, ...read(children), SPACE]
const deletion: Handler = ({ children }, read) => [
  { kind: 'deletion', edge: 'start' },
  ...read(children),
  { kind: 'deletion', edge: 'end' },
]

function handlersAt(place: HtmlPlace): Handlers {
  return {
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, block('heading')])),
    pre: block('code'),
    blockquote: block('callout'),
    details: block('callout'),
    hr: block('rule'),
    div: (element, read) =>
      attributeOf(element, 'role') === 'note'
        ? block('callout')(element, read)
        : [SPACE, ...read(element.children), SPACE],
    br: () => [SPACE],
    del: deletion,
    input: ({ properties: { type, checked } }) =>
      type === 'checkbox' ? [words(checked === true ? '☑' : '☐')] : [],
    img: (element) => {
      const file = place.fileAt(resolveAddress(attributeOf(element, 'src') ?? '', place))
      const width = widthOf(attributeOf(element, 'width'))
      return [picture(attributeOf(element, 'alt') ?? '', file ?? 'no file of this tree', width)]
    },
    sup: noteOr('a[href*="#"]'),
    sub: ({ children }, read) => [script('below', read(children))],
    a: (element, read) => {
      const inner = read(element.children)
      const href = attributeOf(element, 'href')
      if (href === undefined) return inner
      // The arrow that leads back from a footnote says nothing.
      if (wordsIn(inner).trim().startsWith('↩')) return []
      return [...inner, link(href.startsWith('#') ? placeIn(href) : resolveAddress(href, place))]
    },
    ol: (element, read) => readList(element, read, Number(attributeOf(element, 'start') ?? 1)),
    ul: (element, read) => readList(element, read, undefined),
    tr: ({ children }, read) => [{ kind: 'row' }, ...read(children)],
    td: cell,
    th: cell,
  }
}

/** A raised number that leads to a footnote, by the selector of such links; anything else that is raised. */
export function noteOr(selector: string): Handler {
  return (element, read) => {
    const inner = read(element.children)
    const number = wordsIn(inner).trim()
    const leadsOn = /^\d+$/u.test(number) && select(selector, element)
    return leadsOn ? [{ kind: 'note', number: Number(number) }] : [script('above', inner)]
  }
}

function readList(
  list: Element,
  read: (nodes: readonly Nodes[]) => AnswerToken[],
  start: number | undefined,
) {
  let next = start
  const items = list.children.flatMap((node): AnswerToken[] => {
    if (node.type !== 'element' || node.tagName !== 'li') return read([node])
    if (next === undefined) return [{ kind: 'item' }, ...read(node.children)]
    const number = Number(attributeOf(node, 'value') ?? next)
    next = number + 1
    return [{ kind: 'step', number }, ...read(node.children)]
  })
  return [SPACE, ...items, SPACE]
}
