import { type SaxesAttributeNSIncomplete, SaxesParser, type SaxesTagNS, type XMLDecl } from 'saxes'
import { SVG_LIMITS } from './svg-limits.ts'
import { quoted, SvgError } from './svg-problem.ts'
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './xml-tree.ts'

const PLAIN = 'export it again as a plain SVG'
/** What stands in a document type declaration that only names a public one: old drawing programs write it. */
const EXTERNAL_ID = /^\s*svg(?:\s+(?:PUBLIC\s+(?:"[^"]*"|'[^']*')|SYSTEM)\s+(?:"[^"]*"|'[^']*'))?\s*$/u

type Growing = Omit<XmlElement, 'children'> & { readonly children: XmlNode[] }

/**
 * Parses the text of an SVG file as XML 1.0 with namespaces. Left out are comments, instructions to other programs, and a
 * document type declaration that declares nothing; no entities are known but the five of XML.
 * @throws {SvgError} where it is not well-formed, declares anything, or is too large to be looked at.
 */
export function parseSvg(text: string): XmlDocument {
  return new SvgParser(text).parse()
}

class SvgParser {
  readonly #text: string
  readonly #parser = new SaxesParser({ xmlns: true })
  readonly #open: Growing[] = []
  #attributes: Omit<XmlAttribute, 'uri'>[] = []
  #root: XmlElement | undefined
  #declared = false
  #elements = 0

  constructor(text: string) {
    this.#text = text
    const parser = this.#parser
    parser.on('error', ({ message }) => this.#malformed(message))
    parser.on('xmldecl', (declaration) => this.#declare(declaration))
    parser.on('doctype', (doctype) => this.#checkDoctype(doctype))
    parser.on('processinginstruction', ({ target }) => this.#checkInstruction(target))
    parser.on('attribute', (attribute) => this.#addAttribute(attribute))
    parser.on('opentag', (tag) => this.#openElement(tag))
    parser.on('closetag', () => void this.#open.pop())
    parser.on('text', (value) => this.#addText(value, parser.position - 1))
    parser.on('cdata', (value) => this.#addText(value, parser.position - ']]>'.length))
  }

  parse(): XmlDocument {
    this.#parser.write(this.#text).close()
    if (!this.#root) throw new SvgError('this SVG file is empty', PLAIN)
    return { root: this.#root, declared: this.#declared, ended: this.#text.trimEnd() !== this.#text }
  }

  /** The parser's words come behind `line:column: `. */
  #malformed(message: string): never {
    const said = message.replace(/^[^ ]*: /u, '').replace(/\.$/u, '')
    const at = Math.min(this.#parser.position, Math.max(0, this.#text.length - 1))
    const help = `${PLAIN}, or fix this place`
    throw new SvgError(`this SVG file is not well-formed XML: ${quoted(said)}`, help, at)
  }

  #declare({ version, encoding }: XMLDecl): void {
    this.#declared = true
    if (version !== undefined && version !== '1.0')
      this.#refuseDeclared(version, `browsers do not read XML ${version}`, 'write: version="1.0"')
    if (encoding === undefined || /^utf-8$/iu.test(encoding)) return
    const help = 'save it again with the encoding UTF-8, and write: encoding="UTF-8"'
    this.#refuseDeclared(encoding, `this SVG file says that its encoding is ${quoted(encoding)}`, help)
  }

  #refuseDeclared(value: string, reason: string, help: string): never {
    const start = this.#text.indexOf(value)
    throw new SvgError(reason, help, start, start + value.length)
  }

  #checkDoctype(doctype: string): void {
    if (EXTERNAL_ID.test(doctype)) return
    const start = this.#text.lastIndexOf('<!DOCTYPE', this.#parser.position)
    const help = `${PLAIN}; in Illustrator, without "Preserve Illustrator Editing Capabilities"`
    throw new SvgError(
      'this SVG file declares entities or attributes',
      help,
      start,
      start + '<!DOCTYPE'.length,
    )
  }

  /** Browsers act on one instruction only; that of other programs is left out. */
  #checkInstruction(target: string): void {
    if (!/^xml-stylesheet$/iu.test(target)) return
    const end = this.#parser.position
    const start = this.#text.lastIndexOf('<?', end)
    throw new SvgError(
      'this SVG file loads a style sheet',
      'put the styles into a <style> element',
      start,
      end,
    )
  }

  #addAttribute({ name, prefix, local, value }: SaxesAttributeNSIncomplete): void {
    if (this.#attributes.length >= SVG_LIMITS.attributes)
      this.#tooLarge(`${SVG_LIMITS.attributes} attributes`)
    // It has just ended with a quote, which its value cannot hold, and its name stands right before the other one.
    const end = this.#parser.position
    const valueStart = this.#text.lastIndexOf(this.#text.charAt(end - 1), end - 2) + 1
    const start = this.#text.lastIndexOf(name, valueStart)
    this.#attributes.push({ prefix, local, value, start, valueStart, end })
  }

  #openElement({ local, uri, attributes, name }: SaxesTagNS): void {
    if (++this.#elements > SVG_LIMITS.elements) this.#tooLarge(`${SVG_LIMITS.elements} elements`)
    if (this.#open.length >= SVG_LIMITS.depth) this.#tooLarge(`${SVG_LIMITS.depth} levels of elements`)
    const own = this.#attributes.map((attribute) => {
      const key = attribute.prefix === '' ? attribute.local : `${attribute.prefix}:${attribute.local}`
      return { ...attribute, uri: attributes[key]?.uri ?? '' }
    })
    const start = this.#text.lastIndexOf(`<${name}`, own[0]?.start ?? this.#parser.position)
    const element: Growing = {
      type: 'element',
      local,
      uri,
      attributes: own,
      children: [],
      start,
      end: start + 1 + name.length,
    }
    this.#attributes = []
    this.#open.at(-1)?.children.push(element)
    this.#root ??= element
    this.#open.push(element)
  }

  #addText(value: string, end: number): void {
    // Exact unless entities or line ends of Windows stand in it.
    this.#open.at(-1)?.children.push({ type: 'text', value, start: Math.max(0, end - value.length) })
  }

  #tooLarge(what: string): never {
    const at = this.#parser.position
    throw new SvgError(`this SVG file has more than ${what}`, 'simplify the drawing, or use a PNG', at, at)
  }
}
