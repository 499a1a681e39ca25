import { deflate } from 'pako'
import { type ParsedPdf, parsePdf } from './parse-pdf.ts'

/** Objects in each compressed stream: more make smaller files, and readers unpack more to get at one of them. */
const PER_STREAM = 200

/** In the descriptor of a font: its name, without the prefix of a subset. */
const FONT_NAME = /^<<\s*\/Type \/FontDescriptor\s+\/FontName \/(?:[A-Z]{6}\+)?(\S+)/u

/** Not by Node's zlib: what that makes of the same bytes differs from version to version. */
function deflated(text: string): Uint8Array {
  return deflate(Buffer.from(text, 'latin1'))
}

/** Bytes of each field in a cross-reference stream. */
const FIELD_WIDTHS = [1, 4, 2] as const
/** An entry of a cross-reference stream: kind, place, place in an object stream. */
type Entry = readonly [number, number, number]

/** Puts a file together and remembers where its objects are. */
class PdfWriter {
  readonly #chunks: Uint8Array[] = []
  #length = 0
  /** By the number of an object. */
  readonly #entries: Entry[]

  constructor(size: number) {
    this.#entries = Array.from({ length: size }, (_, number) => [0, 0, number === 0 ? 65535 : 0])
  }

  get length(): number {
    return this.#length
  }

  write(chunk: string | Uint8Array): void {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk
    this.#chunks.push(bytes)
    this.#length += bytes.length
  }

  setEntry(number: number, entry: Entry): void {
    this.#entries[number] = entry
  }

  writeStream(number: number, dict: string, contents: Uint8Array): void {
    this.write(`${number} 0 obj\n<<${dict}/Filter/FlateDecode/Length ${contents.length}>>\nstream\n`)
    this.write(contents)
    this.write('\nendstream\nendobj\n')
  }

  crossReferences(): string {
    const row = FIELD_WIDTHS.reduce((sum, width) => sum + width, 0)
    const table = Buffer.alloc(row * this.#entries.length)
    for (const [number, entry] of this.#entries.entries()) {
      let at = row * number
      for (const [field, width] of FIELD_WIDTHS.entries())
        at = table.writeUIntBE(entry[field] ?? 0, at, width)
    }
    return table.toString('latin1')
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#chunks))
  }
}

/** Writes object streams numbered from `first`, and gives the number after the last one. */
function writeObjects(writer: PdfWriter, objects: ParsedPdf['objects'], first: number): number {
  let number = first
  for (let from = 0; from < objects.length; from += PER_STREAM) {
    const group = objects.slice(from, from + PER_STREAM)
    let at = 0
    const index = group.map((object, n) => {
      writer.setEntry(object.number, [2, number, n])
      const entry = `${object.number} ${at}`
      at += object.text.length + 1
      return entry
    })
    const head = `${index.join(' ')}\n`
    const text = head + group.map((object) => `${object.text}\n`).join('')
    writer.setEntry(number, [1, writer.length, 0])
    writer.writeStream(number, `/Type/ObjStm/N ${group.length}/First ${head.length}`, deflated(text))
    number++
  }
  return number
}

/** An object with other language tags. */
function withTags(text: string, tags: ReadonlyMap<string, string>): string {
  if (tags.size === 0) return text
  return text.replace(/\/Lang \(([^)]+)\)/gu, (whole, tag: string) => {
    const other = tags.get(tag)
    return other === undefined ? whole : `/Lang (${other})`
  })
}

/** The PostScript names of the fonts, without the prefixes of subsets. */
function fontsOf(objects: ParsedPdf['objects']): ReadonlySet<string> {
  const names = objects.map(({ text }) => FONT_NAME.exec(text)?.[1])
  return new Set(names.filter((name) => name !== undefined))
}

/**
 * The file with its objects in compressed streams (ISO 32000-1, 7.5.7), which makes it a third of the size, and its
 * fonts. Nothing that it says changes, but for the language tags in `tags`. Throws for a file that Typst has not written.
 */
export function packObjects(
  pdf: Uint8Array,
  tags: ReadonlyMap<string, string>,
): {
  readonly bytes: Uint8Array
  readonly fonts: ReadonlySet<string>
} {
  const { header, objects: written, streams, trailer, size } = parsePdf(pdf)
  const objects = written.map((object) => ({ ...object, text: withTags(object.text, tags) }))
  const groups = Math.ceil(objects.length / PER_STREAM)
  const writer = new PdfWriter(size + groups + 1)
  writer.write(header)
  for (const { number, body } of streams) {
    writer.setEntry(number, [1, writer.length, 0])
    writer.write(body)
  }
  const table = writeObjects(writer, objects, size)
  const start = writer.length
  writer.setEntry(table, [1, start, 0])
  const dict = `/Type/XRef/Size ${table + 1}/W[${FIELD_WIDTHS.join(' ')}]${trailer}`
  writer.writeStream(table, dict, deflated(writer.crossReferences()))
  writer.write(`startxref\n${start}\n%%EOF\n`)
  return { bytes: writer.bytes(), fonts: fontsOf(objects) }
}
