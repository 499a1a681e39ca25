import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

export interface ParsedElement {
  readonly tagName: string
  readonly attributes: ReadonlyMap<string, string>
  /** All text inside. */
  readonly text: string
}

type Node = DefaultTreeAdapterTypes.Node

/** Every element of a fragment as a browser would read it, in document order. */
export function parseElements(html: string): ParsedElement[] {
  const found: ParsedElement[] = []
  walk(parseFragment(html), (node) => {
    if (!('tagName' in node)) return
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
    found.push({ tagName: node.tagName, attributes, text: textOf(node) })
  })
  return found
}

/** The text of a fragment as a browser would read it. */
export function parseText(html: string): string {
  return textOf(parseFragment(html))
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  if ('content' in node) walk(node.content, visit)
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, visit)
}

function textOf(node: Node): string {
  let text = ''
  walk(node, (child) => {
    if (child.nodeName === '#text' && 'value' in child) text += child.value
  })
  return text
}
