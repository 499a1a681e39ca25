import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'

/** The document with its objects in compressed streams: a third of the size. Nothing of what it says changes. */
export async function pack(bytes: Uint8Array): Promise<{ bytes: Uint8Array; fonts: ReadonlySet<string> }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const fonts = fontsOf(document)
  return { bytes: await document.save({ useObjectStreams: true, updateFieldAppearances: false }), fonts }
}

/** PostScript names of the fonts in a document, without the prefixes of subsets. */
function fontsOf(document: PDFDocument): ReadonlySet<string> {
  const names = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const name = object instanceof PDFDict ? object.lookupMaybe(PDFName.of('FontName'), PDFName) : undefined
    return name ? [name.decodeText().replace(/^[A-Z]{6}\+/u, '')] : []
  })
  return new Set(names)
}
