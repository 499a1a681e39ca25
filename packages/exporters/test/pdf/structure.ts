import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from 'pdf-lib'
import { type PageContent, readPage } from './content-stream.ts'

/** An element of the structure tree, with what it holds. */
export interface Element {
  readonly kind: string
  readonly dict: PDFDict
  readonly lang: string | undefined
  readonly children: readonly (Element | Leaf)[]
}
/** Content of a page, or an annotation on it. */
export interface Leaf {
  readonly kind: 'text' | 'object'
  readonly page: number
  readonly id: number | undefined
  readonly text: string
  readonly lang: string | undefined
  readonly object: PDFDict | undefined
}
export interface Structure {
  readonly pages: readonly PageContent[]
  readonly root: Element | undefined
}

export const isElement = (node: Element | Leaf): node is Element => 'children' in node
export const name = (dict: PDFDict, key: string) => dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText()
export function words(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

class Reader {
  readonly #document: PDFDocument
  readonly #pages: readonly PageContent[]
  readonly #numbers: ReadonlyMap<string, number>

  constructor(document: PDFDocument, pages: readonly PageContent[]) {
    this.#document = document
    this.#pages = pages
    this.#numbers = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]))
  }

  element(dict: PDFDict, outerLang: string | undefined, outerPage: number): Element {
    const lang = words(dict, 'Lang') ?? outerLang
    const page = this.#page(dict, outerPage)
    const kids = dict.lookup(PDFName.of('K'))
    const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids]
    const children = list.map((kid) => this.#node(kid, lang, page)).filter((node) => node !== undefined)
    return { kind: name(dict, 'S') ?? 'Root', dict, lang, children }
  }

  #page(dict: PDFDict, outer: number): number {
    const ref = dict.get(PDFName.of('Pg'))
    return ref instanceof PDFRef ? (this.#numbers.get(ref.toString()) ?? outer) : outer
  }

  #node(kid: unknown, lang: string | undefined, page: number): Element | Leaf | undefined {
    const value = kid instanceof PDFRef ? this.#document.context.lookup(kid) : kid
    if (value instanceof PDFNumber) return this.#leaf(page, value.asNumber(), lang)
    if (!(value instanceof PDFDict)) return undefined
    if (name(value, 'Type') === 'MCR')
      return this.#leaf(this.#page(value, page), value.lookup(PDFName.of('MCID'), PDFNumber).asNumber(), lang)
    if (name(value, 'Type') === 'OBJR') {
      const object = value.lookupMaybe(PDFName.of('Obj'), PDFDict)
      return { kind: 'object', page, id: undefined, text: '', lang, object }
    }
    return this.element(value, lang, page)
  }

  #leaf(page: number, id: number, outer: string | undefined): Leaf {
    const { text = '', lang = outer } = this.#pages[page]?.marked.get(id) ?? {}
    return { kind: 'text', page, id, text, lang, object: undefined }
  }
}

/** The structure tree of a document with its text in reading order. */
export function structureOf(document: PDFDocument): Structure {
  const pages = document.getPages().map(readPage)
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const lang = words(document.catalog, 'Lang')
  return { pages, root: root && new Reader(document, pages).element(root, lang, 0) }
}

/** Depth first, in reading order. */
export function* walk(node: Element | Leaf): Iterable<Element | Leaf> {
  yield node
  if (isElement(node)) for (const child of node.children) yield* walk(child)
}

/** The text below a node, without parts of these kinds. */
export function textBelow(node: Element | Leaf, without: ReadonlySet<string> = new Set()): string {
  if (!isElement(node)) return node.text
  return without.has(node.kind) ? '' : node.children.map((child) => textBelow(child, without)).join('')
}
