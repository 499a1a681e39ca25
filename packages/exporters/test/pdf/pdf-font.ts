import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream } from 'pdf-lib'

/** A font as a page uses it. */
export interface Font {
  readonly name: string
  readonly embedded: boolean
  readonly toUnicode: boolean
  /** The text of codes, and the codes that are no glyph or no character. */
  decode(codes: string): { readonly text: string; readonly unknown: readonly string[] }
}

const fromHex = (hex: string) =>
  String.fromCharCode(...(hex.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16)))

/** Code -> text, from the mappings of a ToUnicode stream. */
function mappingOf(cmap: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/gu))
      map.set(Number.parseInt(code, 16), fromHex(text))
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/gu,
    )) {
      const first = Number.parseInt(from, 16)
      const start = fromHex(text)
      for (let code = first; code <= Number.parseInt(to, 16); code++)
        map.set(
          code,
          start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + code - first),
        )
    }
  }
  return map
}

function nameIn(dict: PDFDict, key: string): string {
  return dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? ''
}

/** Reads a font of a page's resources. */
export function fontOf(dict: PDFDict): Font {
  const below = dict.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict) ?? dict
  const descriptor = below.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
  const cmap = dict.lookup(PDFName.of('ToUnicode'))
  const mapping =
    cmap instanceof PDFRawStream
      ? mappingOf(Buffer.from(decodePDFRawStream(cmap).decode()).toString('latin1'))
      : new Map<number, string>()
  const wide = nameIn(dict, 'Subtype') === 'Type0'
  const name = nameIn(dict, 'BaseFont').replace(/^[A-Z]{6}\+/u, '')
  return {
    name,
    embedded: ['FontFile', 'FontFile2', 'FontFile3'].some(
      (file) => descriptor?.has(PDFName.of(file)) ?? false,
    ),
    toUnicode: cmap instanceof PDFRawStream,
    decode(codes) {
      const unknown: string[] = []
      let text = ''
      for (let at = 0; at < codes.length; at += wide ? 2 : 1) {
        const code = wide ? codes.charCodeAt(at) * 256 + codes.charCodeAt(at + 1) : codes.charCodeAt(at)
        const found = mapping.get(code)
        if (code === 0 || found === undefined || /[\0\ufffd]/u.test(found)) unknown.push(`${name} ${code}`)
        text += found ?? ''
      }
      return { text, unknown }
    },
  }
}
