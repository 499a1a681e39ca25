import type { Found } from './found.ts'
import {
  attributeOf,
  childrenOf,
  type Element,
  elementsIn,
  findElement,
  isElement,
  type Node,
  parseHtml,
} from './html-tree.ts'
import { tidy } from './marks.ts'
import { type HtmlPlace, readNodes } from './read-html.ts'

/** XML that a reader of HTML understands: no processing instructions, no CDATA, no elements that close themselves. */
function asHtml(xml: string): string {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return xml
    .replace(/<\?[\s\S]*?\?>/gu, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_all, text: string) => escaped(text))
    .replace(/<((?:ac|ri):[\w-]+)([^>]*?)\/>/gu, '<$1$2></$1>')
}

const isMacro = (node: Node, name: string): node is Element =>
  isElement(node) && node.tagName === 'ac:structured-macro' && attributeOf(node, 'ac:name') === name

function parameterOf(macro: Element, name: string): Element | undefined {
  return childrenOf(macro)
    .filter(isElement)
    .find((node) => node.tagName === 'ac:parameter' && attributeOf(node, 'ac:name') === name)
}

/** Turns the elements of the storage format into those of HTML that say the same. */
function translate(nodes: readonly Node[], addressOf: (anchor: string) => string): void {
  for (const element of elementsIn(nodes)) {
    const set = (tagName: string, attributes: Readonly<Record<string, string>>): void => {
      element.tagName = tagName
      element.nodeName = tagName
      element.attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }))
    }
    if (element.tagName === 'ac:link') {
      const anchor = attributeOf(element, 'ac:anchor') ?? ''
      const isNote =
        element.parentNode && 'tagName' in element.parentNode && element.parentNode.tagName === 'sup'
      set('a', { href: isNote ? `#${anchor}` : addressOf(anchor) })
    } else if (element.tagName === 'ac:image') {
      const source = findElement([element], ({ tagName }) => tagName === 'ri:url')
      set('img', {
        src: (source && attributeOf(source, 'ri:value')) ?? '',
        alt: attributeOf(element, 'ac:alt') ?? '',
      })
    } else if (element.tagName === 'ac:parameter' && attributeOf(element, 'ac:name') !== 'title')
      set('script', {})
    else if (element.tagName === 'ac:link-body' || element.tagName === 'ac:plain-text-link-body')
      set('span', {})
  }
}

const PREFIX = 'topasked-'

/** Ids of the questions of a page. */
function idsIn(macros: readonly Node[], place: HtmlPlace): string[] {
  return macros
    .filter((node) => isMacro(node, 'anchor'))
    .map((node) => tidy(readNodes(parameterOf(node, '')?.childNodes ?? [], place)).slice(PREFIX.length))
}

/** Where an anchor of the page is on the site: a question, or a heading in its answer. */
function addressAt(anchor: string, ids: readonly string[], pageOf: (id: string) => string): string {
  const id = ids.find((known) => anchor === `${PREFIX}${known}` || anchor.startsWith(`${PREFIX}${known}--`))
  if (id === undefined) return `#${anchor}`
  return anchor === `${PREFIX}${id}` ? pageOf(id) : `${pageOf(id)}#${anchor}`
}

/** The questions of a page in Confluence's storage format: what expands, after an anchor with its id. */
export function readConfluence(
  xml: string,
  place: HtmlPlace,
  pageOf: (id: string) => string,
): readonly Found[] {
  const nodes = parseHtml(asHtml(xml))
  const siblings =
    [nodes, ...elementsIn(nodes).map(childrenOf)].find((list) =>
      list.some((node) => isMacro(node, 'expand')),
    ) ?? []
  const ids = idsIn(siblings, place)
  const found: Found[] = []
  let id = ''
  for (const node of siblings) {
    if (isMacro(node, 'anchor')) {
      const name = parameterOf(node, '')
      id = name ? tidy(readNodes(name.childNodes, place)).replace(/^topasked-/u, '') : ''
    }
    if (!isMacro(node, 'expand')) continue
    const title = parameterOf(node, 'title')
    const words = title ? tidy(readNodes(title.childNodes, place)) : ''
    const body = childrenOf(node).filter((child) => child !== title)
    translate(body, (anchor) => addressAt(anchor, ids, pageOf))
    found.push({ id, title: words, readings: [{ form: 'html', text: readNodes(body, place) }] })
    id = ''
  }
  return found
}
