import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import type { Output } from './read-outputs.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** The words of some nodes without white space; a picture counts as its description. */
function wordsOf(nodes: readonly Node[]): string {
  let words = ''
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) words += node.value.replace(/\s/gu, '')
    if (node.nodeName === 'img') words += (attributeOf(node, 'alt') ?? '').replace(/\s/gu, '')
    if ('childNodes' in node) words += wordsOf(node.childNodes)
  }
  return words
}

function attributeOf(node: Node, name: string): string | undefined {
  return 'attrs' in node ? node.attrs.find((attribute) => attribute.name === name)?.value : undefined
}

function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => {
    const inner = 'childNodes' in node ? elementsIn(node.childNodes) : []
    return 'tagName' in node ? [node, ...inner] : inner
  })
}

function outputOf(nodes: readonly Node[]): Output {
  const links = elementsIn(nodes).filter(({ tagName }) => tagName === 'a')
  return {
    words: wordsOf(nodes),
    links: links.map((link) => ({ words: wordsOf([link]), url: attributeOf(link, 'href') ?? '' })),
  }
}

/** The first element of a page that passes, for example its `<article>`. Throws when there is none. */
export function readPage(html: string, tagName: string): Output {
  const found = elementsIn([parse(html)]).find((element) => element.tagName === tagName)
  if (!found) throw new Error(`there is no <${tagName}>`)
  return outputOf([found])
}

export function readFragment(html: string): Output {
  return outputOf(parseFragment(html).childNodes)
}

/** The questions of a snippet by id, each from its title to the next one. */
export function readSnippet(html: string): ReadonlyMap<string, Output> {
  const [root] = elementsIn([parseFragment(html)])
  const parts: Node[][] = []
  for (const node of root?.childNodes ?? []) {
    if (['h2', 'h3', 'details', 'hr'].includes(node.nodeName)) parts.push([])
    parts.at(-1)?.push(node)
  }
  return new Map(
    parts.flatMap((nodes) => {
      const id = elementsIn(nodes)
        .map((element) => attributeOf(element, 'id'))
        .find((value) => value?.startsWith('topasked-'))
      return id === undefined ? [] : [[id.slice('topasked-'.length), outputOf(nodes)]]
    }),
  )
}
