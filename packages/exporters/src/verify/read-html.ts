import { attributeOf, childrenOf, type Element, isElement, type Node } from './html-tree.ts'
import { MARKS } from './marks.ts'

/** Where HTML was found: links and pictures are resolved from there. */
export interface HtmlPlace {
  /** Address of the page. */
  readonly address: string
  /** SHA-256 of the published file at an address; undefined where there is none. */
  readonly fileAt: (address: string) => string | undefined
}

/** What nobody reads. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head', 'button', 'title'])

/** What stands in a line; everything else begins and ends one. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** The words of some nodes with marks for steps, links, pictures and cells. */
export function readNodes(nodes: readonly Node[], place: HtmlPlace): string {
  return nodes.map((node) => readNode(node, place)).join('')
}

function readNode(node: Node, place: HtmlPlace): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (!isElement(node) || SILENT.has(node.tagName) || attributeOf(node, 'hidden') !== undefined) return ''
  const handle = HANDLERS[node.tagName]
  if (handle) return handle(node, place)
  const inner = readNodes(node.childNodes, place)
  return INLINE.has(node.tagName) ? inner : ` ${inner} `
}

const HANDLERS: Readonly<Record<string, (element: Element, place: HtmlPlace) => string>> = {
  br: () => ' ',
  img: readPicture,
  a: readLink,
  ol: (element, place) => readList(element, place, Number(attributeOf(element, 'start') ?? 1)),
  ul: (element, place) => readList(element, place, undefined),
  tr: (element, place) => `${MARKS.row}${readNodes(element.childNodes, place)}`,
  td: (element, place) => `${MARKS.cell}${readNodes(element.childNodes, place)} `,
  th: (element, place) => `${MARKS.cell}${readNodes(element.childNodes, place)} `,
}

/** The address in full; as it stands where it is none. */
function resolveAddress(address: string, place: HtmlPlace): string {
  return URL.canParse(address, place.address) ? new URL(address, place.address).href : address
}

function readPicture(element: Element, place: HtmlPlace): string {
  const file = place.fileAt(resolveAddress(attributeOf(element, 'src') ?? '', place))
  return MARKS.picture(attributeOf(element, 'alt') ?? '', file ?? 'no file of this tree')
}

/** A number that leads to a footnote is a mark of its own; the arrow that leads back from it says nothing. */
function readLink(element: Element, place: HtmlPlace): string {
  const inner = readNodes(element.childNodes, place)
  const href = attributeOf(element, 'href')
  if (href === undefined) return inner
  if (inner.trim().startsWith('↩')) return ''
  const inSup = element.parentNode && 'tagName' in element.parentNode && element.parentNode.tagName === 'sup'
  if (inSup && href.includes('#') && /^\d+$/u.test(inner.trim())) return MARKS.note(Number(inner))
  return `${inner}${MARKS.link(resolveAddress(href, place))}`
}

function readList(list: Element, place: HtmlPlace, start: number | undefined): string {
  let next = start
  const items = childrenOf(list).map((node) => {
    if (!isElement(node) || node.tagName !== 'li') return readNode(node, place)
    if (next !== undefined) next = Number(attributeOf(node, 'value') ?? next)
    const mark = next === undefined ? MARKS.bullet : MARKS.step(next)
    if (next !== undefined) next += 1
    return `${mark}${readNodes(node.childNodes, place)}`
  })
  return ` ${items.join('')} `
}
