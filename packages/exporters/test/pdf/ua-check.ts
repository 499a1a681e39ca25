import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { fontOf } from './pdf-font.ts'
import {
  type Element,
  isElement,
  type Leaf,
  name,
  type Structure,
  structureOf,
  textBelow,
  walk,
  words,
} from './structure.ts'

const HAN = /\p{Script=Han}/u

/** Faults that a document has as a whole. */
function* documentFaults(document: PDFDocument): Iterable<string> {
  const { catalog } = document
  const dict = (key: string) => catalog.lookupMaybe(PDFName.of(key), PDFDict)
  if (!document.getTitle()?.trim()) yield 'title: there is none'
  if (String(dict('ViewerPreferences')?.get(PDFName.of('DisplayDocTitle'))) !== 'true')
    yield 'title: viewers are not told to show it'
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u.test(words(catalog, 'Lang') ?? '')) yield 'lang: there is none'
  if (String(dict('MarkInfo')?.get(PDFName.of('Marked'))) !== 'true') yield 'tags: not marked as tagged'
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  const xmp = metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.contents) : ''
  if (!xmp.includes('<pdfuaid:part>1</pdfuaid:part>')) yield 'metadata: it does not claim PDF/UA-1'
  if (!/<dc:title>/u.test(xmp)) yield 'metadata: no title'
}

function* bookmarkFaults(document: PDFDocument, elements: readonly Element[]): Iterable<string> {
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const titles: string[] = []
  const collect = (item: PDFDict | undefined): void => {
    for (let next = item; next; next = next.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      titles.push(words(next, 'Title') ?? '')
      collect(next.lookupMaybe(PDFName.of('First'), PDFDict))
    }
  }
  collect(outlines?.lookupMaybe(PDFName.of('First'), PDFDict))
  if (titles.length === 0 && elements.some(({ kind }) => kind === 'H1')) yield 'bookmarks: there are none'
  if (titles.some((title) => title.trim() === '')) yield 'bookmarks: one has no title'
}

function* fontFaults(document: PDFDocument): Iterable<string> {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || name(object, 'Type') !== 'Font') continue
    if (name(object, 'Subtype')?.startsWith('CIDFont')) continue
    const font = fontOf(object)
    if (!font.embedded) yield `font: ${font.name} is not embedded`
    if (!font.toUnicode) yield `font: ${font.name} has no ToUnicode`
  }
}

/** What is shown is in the structure once, or an artifact. */
function* contentFaults({ pages, root }: Structure): Iterable<string> {
  const times = new Map<string, number>()
  for (const node of root ? walk(root) : []) {
    if (isElement(node) || node.kind !== 'text') continue
    const place = `${node.page} ${node.id}`
    times.set(place, (times.get(place) ?? 0) + 1)
  }
  for (const [page, { marked, loose, missing, artifacts }] of pages.entries()) {
    if (loose.length > 0)
      yield `content: ${loose.join(' ')} on page ${page + 1} is neither tagged nor an artifact`
    if (missing.length > 0)
      yield `glyph: ${[...new Set(missing)].join(', ')} on page ${page + 1} is no character`
    if (artifacts === 0) yield `artifacts: page ${page + 1} has none, not even its foot`
    for (const id of marked.keys()) {
      const found = times.get(`${page} ${id}`) ?? 0
      if (found !== 1) yield `content: ${id} on page ${page + 1} is ${found} times in the structure`
    }
  }
}

function* headingFaults(elements: readonly Element[]): Iterable<string> {
  let before = 0
  for (const element of elements.filter(({ kind }) => /^H[1-6]$/u.test(kind))) {
    const level = Number(element.kind.slice(1))
    if (level > before + 1) yield `headings: ${element.kind} after ${before === 0 ? 'none' : `H${before}`}`
    if (textBelow(element).trim() === '') yield `headings: an empty ${element.kind}`
    before = level
  }
}

const below = ({ children }: Element) => children.filter(isElement)

function scopeOf({ dict }: Element): string | undefined {
  const attributes = dict.lookup(PDFName.of('A'))
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
  return list.flatMap((item) => (item instanceof PDFDict ? [name(item, 'Scope')] : [])).find(Boolean)
}

function* tableFaults(table: Element): Iterable<string> {
  const rows = [...walk(table)].filter((node): node is Element => isElement(node) && node.kind === 'TR')
  const heads = rows.flatMap(below).filter(({ kind }) => kind === 'TH')
  if (heads.length === 0) yield 'table: no header cells'
  if (heads.some((head) => !scopeOf(head))) yield 'table: a header cell without scope'
  if (new Set(rows.map((row) => row.children.length)).size > 1) yield 'table: rows of different lengths'
}

function* linkFaults(link: Element): Iterable<string> {
  const objects = link.children.filter((node): node is Leaf => !isElement(node) && node.kind === 'object')
  const inner = [...walk(link)].filter((node): node is Leaf => !isElement(node) && node.kind === 'object')
  if (inner.length === 0) yield 'link: no annotation'
  for (const { object } of objects.length > 0 ? objects : inner)
    if (!(object && words(object, 'Contents')?.trim()) && !words(link.dict, 'Alt'))
      yield 'link: no description'
  const pictures = [...walk(link)].some((node) => isElement(node) && node.kind === 'Figure')
  if (textBelow(link).trim() === '' && !pictures) yield 'link: no text'
}

/** What an element must hold, by its kind. */
const PARTS: Readonly<Record<string, (element: Element) => Iterable<string>>> = {
  *L(list) {
    for (const { kind } of below(list))
      if (!['LI', 'Caption', 'L'].includes(kind)) yield `list: ${kind} in a list`
  },
  *LI(item) {
    if (!below(item).some(({ kind }) => kind === 'LBody')) yield 'list: an item without a body'
    for (const { kind } of below(item)) if (!['Lbl', 'LBody'].includes(kind)) yield `list: ${kind} in an item`
  },
  Table: tableFaults,
  *Figure({ dict }) {
    if (!words(dict, 'Alt')?.trim()) yield 'figure: no alternative text'
  },
  Link: linkFaults,
}

function* annotationFaults(document: PDFDocument, root: Element | undefined): Iterable<string> {
  const tagged = new Set(
    root ? [...walk(root)].map((node) => (isElement(node) ? undefined : node.object)) : [],
  )
  for (const [index, page] of document.getPages().entries()) {
    const annotations = page.node.Annots()?.asArray() ?? []
    for (const item of annotations) {
      const annotation = document.context.lookup(item)
      if (annotation instanceof PDFDict && !tagged.has(annotation))
        yield `link: an annotation on page ${index + 1} is not in the structure`
    }
    if (annotations.length > 0 && name(page.node, 'Tabs') !== 'S')
      yield `link: page ${index + 1} is not tabbed in the order of the structure`
  }
}

/** Chinese text is marked as Chinese; without that, screen readers spell it or stay silent. */
function* langFaults(elements: readonly Element[]): Iterable<string> {
  for (const { kind, children } of elements) {
    for (const leaf of children.filter((child): child is Leaf => !isElement(child))) {
      if (HAN.test(leaf.text) && !/^(?:zh|ja|ko|yue)\b/u.test(leaf.lang ?? ''))
        yield `lang: Chinese text in ${kind} is marked ${leaf.lang ?? 'not at all'}`
    }
  }
}

/**
 * Faults of a file against PDF/UA-1 (ISO 14289-1) and what is good practice beyond it: title, language, structure,
 * headings, lists, tables, figures, links, artifacts, bookmarks, fonts, glyphs. Empty for a file without any. It is our
 * own reading of the standard, not a certificate.
 */
export async function uaFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const structure = structureOf(document)
  const { root } = structure
  const elements = root ? [...walk(root)].filter(isElement) : []
  const faults = [
    ...documentFaults(document),
    ...(elements.length > 1 ? [] : ['tags: there is no structure']),
    ...bookmarkFaults(document, elements),
    ...fontFaults(document),
    ...contentFaults(structure),
    ...headingFaults(elements),
    ...elements.flatMap((element) => [...(PARTS[element.kind]?.(element) ?? [])]),
    ...annotationFaults(document, root),
    ...langFaults(elements),
  ]
  return [...new Set(faults)]
}
