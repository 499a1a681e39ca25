import { SVG_NAMESPACE } from './elements.ts'
import type { XmlElement, XmlNode } from './xml-tree.ts'

const XHTML_NAMESPACE = 'http://www.w3.org/1999/xhtml'
const MATHML_NAMESPACE = 'http://www.w3.org/1998/Math/MathML'
/** Extensions of SVG that browsers say they have. */
const SUPPORTED: ReadonlySet<string> = new Set([XHTML_NAMESPACE, MATHML_NAMESPACE])

const isForeign = ({ uri, local }: XmlElement) => uri === SVG_NAMESPACE && local === 'foreignObject'

/**
 * Whether a foreignObject can be left out without a change in what readers see: it is empty, no browser shows it, or the
 * `next` element in its `switch` shows the same words as text of SVG, or a picture of them, as drawings of draw.io do.
 */
export function isReplaced(
  element: XmlElement,
  parent: XmlElement | undefined,
  next: XmlElement | undefined,
): boolean {
  if (!isForeign(element)) return false
  const extensions = element.attributes.find(({ uri, local }) => uri === '' && local === 'requiredExtensions')
  if (extensions && !extensions.value.split(/\s+/u).every((name) => name === '' || SUPPORTED.has(name)))
    return true
  if (element.children.every((child) => child.type === 'text')) return true
  if (parent?.local !== 'switch' || parent.uri !== SVG_NAMESPACE) return false
  if (!next || next.uri !== SVG_NAMESPACE || isForeign(next)) return false
  return next.local === 'image' || wordsOf(element) === wordsOf(next)
}

/** All words of an element; where lines break does not matter. */
function wordsOf(node: XmlNode): string {
  if (node.type === 'text') return node.value.replaceAll(/\s+/gu, '')
  return node.children.map(wordsOf).join('')
}
