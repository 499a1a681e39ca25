import type { SvgElement, SvgNode } from './svg-tree.ts'

/** An element of a drawing that a program makes, in no file: attributes by name, elements and text in it. */
export function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: ReadonlyArray<SvgNode | string> = [],
): SvgElement {
  return {
    type: 'element',
    name,
    attributes: new Map(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
    start: 0,
    end: 0,
  }
}
