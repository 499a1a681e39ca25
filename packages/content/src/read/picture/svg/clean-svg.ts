import { kindOf, publishedName } from './attributes.ts'
import { cleanAddress } from './clean-address.ts'
import { numbersIn } from './cost/scale.ts'
import {
  attributeCss,
  cleanDeclarations,
  cleanStyleSheet,
  cleanValue,
  elementCss,
} from './css/clean-style.ts'
import { ELEMENTS, type Refusal, refusalOf, runs, SVG_NAMESPACE, TEXT_ELEMENTS } from './elements.ts'
import { isReplaced } from './foreign-text.ts'
import { SVG_LIMITS } from './svg-limits.ts'
import { quoted, type SvgProblem } from './svg-problem.ts'
import type { AttributeValue, SvgElement, SvgNode } from './svg-tree.ts'
import type { XmlAttribute, XmlElement } from './xml-tree.ts'

const AGAIN = 'export it again as a plain SVG, or use a PNG'
const NAMESPACE_MISSING = 'write: <svg xmlns="http://www.w3.org/2000/svg"'

/** Problems that are told of one file; fixing some of them often fixes the others. */
const MOST = 20

/** A drawing without what nobody sees of it; `root` is missing where there are problems. */
export interface Cleaned {
  readonly root?: SvgElement
  readonly problems: readonly SvgProblem[]
}

/**
 * Makes a drawing of a parsed file: elements, attributes, properties and addresses that are listed, and nothing else.
 * What browsers show nothing of (notes of drawing programs, fonts within it, unknown names) is left out without a word;
 * what runs, moves, loads or is not understood is a problem at its place, each kind of problem said once.
 */
export function cleanSvg(root: XmlElement): Cleaned {
  if (root.local === 'svg' && root.uri === '') {
    const reason = 'this SVG file does not say that it is one, and browsers show nothing of it'
    return { problems: [{ reason, help: NAMESPACE_MISSING, start: root.start, end: root.end }] }
  }
  if (root.local !== 'svg' || root.uri !== SVG_NAMESPACE) {
    const reason = `this is not an SVG drawing: it starts with <${quoted(root.local)}>`
    return {
      problems: [{ reason, help: 'use a PNG, JPEG, WebP or SVG file', start: root.start, end: root.end }],
    }
  }
  const cleaner = new Cleaner()
  const cleaned = cleaner.element(root)
  const problems = [...cleaner.problems.values()]
  return problems.length === 0 && cleaned ? { root: cleaned, problems } : { problems }
}

class Cleaner {
  /** By what they say: the first place of each. */
  readonly problems = new Map<string, SvgProblem>()

  readonly #found = (problem: SvgProblem): void => {
    if (this.problems.size < MOST && !this.problems.has(problem.reason))
      this.problems.set(problem.reason, problem)
  }

  /** The element as it is published; undefined where nothing of it is. */
  element(element: XmlElement, parent?: XmlElement, next?: XmlElement): SvgElement | undefined {
    const { uri, local, start, end } = element
    if (isReplaced(element, parent, next)) return undefined
    const refusal = refusalOf(uri, local)
    if (refusal) return void this.#refuse(element, refusal)
    if (uri !== SVG_NAMESPACE || !ELEMENTS.has(local)) {
      this.#searchScripts(element)
      return undefined
    }
    const attributes = this.#attributes(element)
    if (local !== 'style')
      return { type: 'element', name: local, attributes, children: this.#children(element), start, end }
    this.#searchScripts(element)
    if (!/^(?:text\/css)?$/iu.test(String(attributes.get('type') ?? ''))) return undefined
    const rules = cleanStyleSheet(elementCss(element), this.#found)
    return rules.length > 0
      ? { type: 'element', name: local, attributes, rules, children: [], start, end }
      : undefined
  }

  /** Browsers run scripts in elements of which they show nothing as well. */
  #searchScripts(element: XmlElement): void {
    for (const child of element.children) {
      if (child.type === 'text') continue
      const refusal = refusalOf(child.uri, child.local)
      if (refusal && runs(refusal)) this.#refuse(child, refusal)
      this.#searchScripts(child)
    }
  }

  #refuse({ start, end }: XmlElement, { reason, help }: Refusal): void {
    this.#found({ reason: `this drawing ${reason}`, help, start, end })
  }

  #children(element: XmlElement): SvgNode[] {
    const isText = TEXT_ELEMENTS.has(element.local)
    const children: SvgNode[] = []
    const elements = element.children.filter((child) => child.type === 'element')
    let at = 0
    for (const child of element.children) {
      const node = child.type === 'element' ? this.element(child, element, elements[++at]) : child
      if (!node || (node.type === 'text' && !isText && node.value.trim() !== '')) continue
      const last = children.at(-1)
      // Pieces of text that only a comment or a section of CDATA parted are one.
      if (node.type === 'text' && last?.type === 'text')
        children[children.length - 1] = { type: 'text', value: last.value + node.value }
      else children.push(node.type === 'text' ? { type: 'text', value: node.value } : node)
    }
    return children
  }

  #attributes(element: XmlElement): Map<string, AttributeValue> {
    const attributes = new Map<string, AttributeValue>()
    for (const attribute of element.attributes) {
      const { uri, local, start, end } = attribute
      if (/^on/iu.test(local)) {
        const reason = `this drawing holds an event handler: ${quoted(local)}`
        this.#found({ reason, help: `take it out, or ${AGAIN}`, start, end })
        continue
      }
      const name = publishedName(uri, local)
      const value = name && this.#value(element, attribute, name)
      if (name && value !== undefined && value.length > 0) attributes.set(name, value)
    }
    // Both mean the same, and programs differ in which of them they prefer.
    if (attributes.has('href')) attributes.delete('xlink:href')
    return attributes
  }

  /** What an attribute is published with; undefined where it is left out. */
  #value(element: XmlElement, attribute: XmlAttribute, name: string): AttributeValue | undefined {
    const { value, start, end } = attribute
    switch (kindOf(name)) {
      case 'plain':
        return value
      case 'numbers': {
        if (/^[\w\s+\-.,;%]*$/u.test(value) && isMeasured(value)) return value
        const reason = `the ${name} of this drawing has no meaning here: ${quoted(value)}`
        this.#found({ reason, help: `write numbers only, or ${AGAIN}`, start, end })
        return undefined
      }
      case 'css':
        return cleanValue(attributeCss(attribute), this.#found)
      case 'style':
        return cleanDeclarations(attributeCss(attribute), this.#found)
      case 'href': {
        const cleaned = cleanAddress(element.local, value)
        if ('address' in cleaned) return cleaned.address
        this.#found({ ...cleaned, start, end })
        return undefined
      }
    }
  }
}

/** Whether all numbers in a value are of a size that a drawing can have. */
function isMeasured(value: string): boolean {
  if (!/\d{9}|\de/iu.test(value)) return true
  return numbersIn(value).every((number) => Math.abs(number) <= SVG_LIMITS.number)
}
