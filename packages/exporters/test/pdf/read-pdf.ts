import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of a document without white space: lines break elsewhere on paper. Joiners that hold footnotes are gone. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  let text = ''
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent({ disableNormalization: true })
    for (const item of items) if ('str' in item) text += item.str
  }
  await task.destroy()
  return squeeze(text)
}

export function squeeze(text: string): string {
  return text.replace(/[\s\u2060]/gu, '')
}

/** What a screen reader and a viewer learn about a document. */
export interface Facts {
  readonly pages: number
  readonly title: string | undefined
  readonly lang: string | undefined
  readonly marked: boolean
  readonly showsTitle: boolean
  readonly metadata: string
  readonly created: Date | undefined
  /** Kinds of the structure elements in reading order, as `H1`, `Table`, `TH`. */
  readonly kinds: readonly string[]
  /** Alternative descriptions of its figures. */
  readonly descriptions: readonly string[]
  /** Languages that parts of it are marked with. */
  readonly langs: ReadonlySet<string>
  readonly fonts: readonly {
    readonly name: string
    readonly embedded: boolean
    readonly toUnicode: boolean
  }[]
}

function words(value: unknown): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

export async function factsOf(bytes: Uint8Array): Promise<Facts> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog, context } = pdf
  const dict = (name: string) => catalog.lookupMaybe(PDFName.of(name), PDFDict)
  const elements = [...elementsIn(dict('StructTreeRoot'))]
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  return {
    pages: pdf.getPageCount(),
    title: pdf.getTitle(),
    lang: words(catalog.lookup(PDFName.of('Lang'))),
    marked: String(dict('MarkInfo')?.get(PDFName.of('Marked'))) === 'true',
    showsTitle: String(dict('ViewerPreferences')?.get(PDFName.of('DisplayDocTitle'))) === 'true',
    metadata: metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.contents) : '',
    created: pdf.getCreationDate(),
    kinds: elements.map((element) => element.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? ''),
    descriptions: elements
      .map((element) => words(element.lookup(PDFName.of('Alt'))))
      .filter((alt) => alt !== undefined),
    langs: new Set(
      elements
        .map((element) => words(element.lookup(PDFName.of('Lang'))))
        .filter((lang) => lang !== undefined),
    ),
    fonts: context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (isFont(object) ? [fontFacts(object)] : [])),
  }
}

/** Structure elements, depth first. */
function* elementsIn(element: PDFDict | undefined): Iterable<PDFDict> {
  const kids = element?.lookup(PDFName.of('K'))
  const list = kids instanceof PDFArray ? kids.asArray() : [kids]
  for (const kid of list) {
    const child = kid instanceof PDFRef ? element?.context.lookup(kid) : kid
    if (!(child instanceof PDFDict) || !child.has(PDFName.of('S'))) continue
    yield child
    yield* elementsIn(child)
  }
}

function kindOf(object: unknown, key: string): string | undefined {
  return object instanceof PDFDict ? object.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() : undefined
}

/** Fonts that pages use; what they are made of (the fonts below a Type0 font) counts with them. */
function isFont(object: unknown): object is PDFDict {
  return kindOf(object, 'Type') === 'Font' && !(kindOf(object, 'Subtype') ?? '').startsWith('CIDFont')
}

function fontFacts(font: PDFDict): Facts['fonts'][number] {
  const below = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict) ?? font
  const descriptor = below.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
  const files = ['FontFile', 'FontFile2', 'FontFile3']
  return {
    name: (kindOf(font, 'BaseFont') ?? '').replace(/^[A-Z]{6}\+/u, ''),
    embedded: files.some((name) => descriptor?.has(PDFName.of(name)) ?? false),
    toUnicode: font.has(PDFName.of('ToUnicode')),
  }
}
