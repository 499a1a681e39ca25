import type { Element, Nodes, Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parse, parseFragment } from 'parse5'
import { SaxesParser } from 'saxes'

/** A page, or a part of one, as a browser reads it. */
export function parseHtml(html: string): Root {
  const tree = fromParse5(/<html[\s>]/iu.test(html) ? parse(html) : parseFragment(html))
  return tree.type === 'root' ? tree : { type: 'root', children: [] }
}

/** A document in XML; names are as they are written. @throws when it is not well-formed. */
export function parseXml(xml: string): Root {
  const root: Root = { type: 'root', children: [] }
  const open: (Root | Element)[] = [root]
  const text = (value: string) => open.at(-1)?.children.push({ type: 'text', value })
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { type: 'element', tagName: name, properties: { ...attributes }, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return root
}

/** An attribute as text; undefined where there is none. Names are those of the DOM: `dataEdition`. */
export function attributeOf(node: Element | undefined, name: string): string | undefined {
  const value = node?.properties[name]
  return value === undefined || value === null ? undefined : [value].flat().join(' ')
}

/** Text below a node, whatever it is about. */
export function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textIn).join('') : ''
}
