import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'

export type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

/** A page, or a part of one, as a browser reads it. */
export function parseHtml(html: string): readonly Node[] {
  return /<html[\s>]/iu.test(html) ? parse(html).childNodes : parseFragment(html).childNodes
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function attributeOf(node: Node, name: string): string | undefined {
  return 'attrs' in node ? node.attrs.find((attribute) => attribute.name === name)?.value : undefined
}

export function hasClass(node: Node, name: string): boolean {
  return (attributeOf(node, 'class') ?? '').split(/\s+/u).includes(name)
}

export function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : []
}

/** Elements in the order of the document, those inside of others too. */
export function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => {
    const inner = elementsIn(childrenOf(node))
    return isElement(node) ? [node, ...inner] : inner
  })
}

export function findElement(
  nodes: readonly Node[],
  test: (element: Element) => boolean,
): Element | undefined {
  return elementsIn(nodes).find(test)
}
