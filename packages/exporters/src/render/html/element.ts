import type { Element, ElementContent, Properties, Text } from 'hast'

/** A hast element; strings among the children become text nodes. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: ReadonlyArray<ElementContent | string>
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? textNode(child) : child)),
  }
}

/** A hast text node: its value is never read as markup. */
export function textNode(value: string): Text {
  return { type: 'text', value }
}

/** Blocks separated by line feeds, so that the HTML has one block per line. */
export function lines<T extends ElementContent>(blocks: readonly T[]): Array<T | Text> {
  return blocks.flatMap((block, index) => (index === 0 ? [block] : [textNode('\n'), block]))
}
