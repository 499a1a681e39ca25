import { XLINK_NAMESPACE } from './attributes.ts'
import { SVG_NAMESPACE } from './elements.ts'
import type { CssRule, Declaration, Drawing, SvgElement, SvgNode } from './svg-tree.ts'

/** Writes a drawing as XML: elements without a prefix, attributes in double quotes, one blank before each. */
export function writeSvg({ root, declared, ended }: Drawing): string {
  const declaration = declared ? '<?xml version="1.0" encoding="UTF-8"?>\n' : ''
  return `${declaration}${writeElement(root, namespacesOf(root))}${ended ? '\n' : ''}`
}

function namespacesOf(root: SvgElement): string {
  const xlink = usesXlink(root) ? ` xmlns:xlink="${XLINK_NAMESPACE}"` : ''
  return ` xmlns="${SVG_NAMESPACE}"${xlink}`
}

function usesXlink({ attributes, children }: SvgElement): boolean {
  return (
    attributes.has('xlink:href') || children.some((child) => child.type === 'element' && usesXlink(child))
  )
}

function writeNode(node: SvgNode): string {
  return node.type === 'text' ? escapeText(node.value) : writeElement(node, '')
}

function writeElement({ name, attributes, rules, children }: SvgElement, namespaces: string): string {
  const written = [...attributes].map(([key, value]) => {
    const text = typeof value === 'string' ? value : writeDeclarations(value)
    return ` ${key}="${escapeValue(text)}"`
  })
  const content = rules ? escapeText(rules.map(writeRule).join('\n')) : children.map(writeNode).join('')
  const open = `<${name}${namespaces}${written.join('')}`
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`
}

/** Declarations as a `style` attribute holds them. */
function writeDeclarations(declarations: readonly Declaration[]): string {
  return declarations.map(({ property, value }) => `${property}:${value}`).join(';')
}

function writeRule(rule: CssRule): string {
  if ('media' in rule) return `@media ${rule.media}{${rule.rules.map(writeRule).join('\n')}}`
  return `${rule.selector}{${writeDeclarations(rule.declarations)}}`
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
const reference = (character: string) => REFERENCES[character] ?? character
/** What XML 1.0 cannot hold at all. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

function escapeText(text: string): string {
  return text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>\r]/gu, reference)
}

/** In an attribute, white space that is no blank would become one. */
function escapeValue(text: string): string {
  return text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"\t\n\r]/gu, reference)
}
