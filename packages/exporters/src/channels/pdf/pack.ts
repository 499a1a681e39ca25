import { PDFContext } from 'pdf-lib'
import { type FileParts, readParts } from './pdf-parts.ts'

/** Objects to a compressed stream: more make smaller files, and readers unpack more to get at one of them. */
const PER_STREAM = 200

/** Of a font's description: the name, without the prefix of a subset. */
const FONT_NAME = /^<<\s*\/Type \/FontDescriptor\s+\/FontName \/(?:[A-Z]{6}\+)?(\S+)/u

export interface Packed {
  readonly bytes: Uint8Array
  /** PostScript names of the fonts, without the prefixes of subsets. */
  readonly fonts: ReadonlySet<string>
}

/** Not Node's zlib: what that makes of the same bytes is different from version to version. */
const context = PDFContext.create()
function deflated(text: string): Uint8Array {
  return context.flateStream(Buffer.from(text, 'latin1')).contents
}

/** Bytes to the fields of a cross-reference stream. */
const WIDTHS = [1, 4, 2] as const

/** Puts a file together and remembers where its objects are. */
class Writer {
  readonly #chunks: Uint8Array[] = []
  #length = 0
  /** By number of an object, in the fields of a cross-reference stream: kind, place, place in a stream. */
  readonly #places: (readonly [number, number, number])[]

  constructor(size: number) {
    this.#places = Array.from({ length: size }, (_, number) => [0, 0, number === 0 ? 65535 : 0])
  }

  get length(): number {
    return this.#length
  }

  write(chunk: string | Uint8Array): void {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk
    this.#chunks.push(bytes)
    this.#length += bytes.length
  }

  place(number: number, place: readonly [number, number, number]): void {
    this.#places[number] = place
  }

  stream(number: number, dict: string, contents: Uint8Array): void {
    this.write(`${number} 0 obj\n<<${dict}/Filter/FlateDecode/Length ${contents.length}>>\nstream\n`)
    this.write(contents)
    this.write('\nendstream\nendobj\n')
  }

  table(): string {
    const row = WIDTHS.reduce((sum, width) => sum + width, 0)
    const table = Buffer.alloc(row * this.#places.length)
    for (const [number, place] of this.#places.entries()) {
      let at = row * number
      for (const [field, width] of WIDTHS.entries()) at = table.writeUIntBE(place[field] ?? 0, at, width)
    }
    return table.toString('latin1')
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#length)
    let at = 0
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at)
      at += chunk.length
    }
    return bytes
  }
}

function writeObjects(writer: Writer, objects: FileParts['objects'], first: number): number {
  let number = first
  for (let from = 0; from < objects.length; from += PER_STREAM) {
    const group = objects.slice(from, from + PER_STREAM)
    let at = 0
    const index = group.map((object, n) => {
      writer.place(object.number, [2, number, n])
      const entry = `${object.number} ${at}`
      at += object.text.length + 1
      return entry
    })
    const head = `${index.join(' ')}\n`
    const text = head + group.map((object) => `${object.text}\n`).join('')
    writer.place(number, [1, writer.length, 0])
    writer.stream(number, `/Type/ObjStm/N ${group.length}/First ${head.length}`, deflated(text))
    number++
  }
  return number
}

/**
 * The document with its objects in compressed streams (ISO 32000-1, 7.5.7): a third of the size. Nothing of what it says
 * changes. Throws for a file that Typst has not written.
 */
export function pack(bytes: Uint8Array): Packed {
  const { header, objects, streams, trailer, size } = readParts(bytes)
  const groups = Math.ceil(objects.length / PER_STREAM)
  const writer = new Writer(size + groups + 1)
  writer.write(header)
  for (const { number, body } of streams) {
    writer.place(number, [1, writer.length, 0])
    writer.write(body)
  }
  const table = writeObjects(writer, objects, size)
  const start = writer.length
  writer.place(table, [1, start, 0])
  writer.stream(
    table,
    `/Type/XRef/Size ${table + 1}/W[${WIDTHS.join(' ')}]${trailer}`,
    deflated(writer.table()),
  )
  writer.write(`startxref\n${start}\n%%EOF\n`)
  return { bytes: writer.bytes(), fonts: fontsOf(objects) }
}

function fontsOf(objects: FileParts['objects']): ReadonlySet<string> {
  const names = objects.map(({ text }) => FONT_NAME.exec(text)?.[1]).filter((name) => name !== undefined)
  return new Set(names)
}
