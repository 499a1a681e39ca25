/** The parts of a file that Typst has written; text is in Latin-1, one character for each byte. */
export interface ParsedPdf {
  /** Version, and the bytes that say that the file is binary. */
  readonly header: string
  /** Objects without a stream, by number. */
  readonly objects: readonly { readonly number: number; readonly text: string }[]
  /** Objects with a stream, from `obj` to `endobj` as they are. */
  readonly streams: readonly { readonly number: number; readonly body: Uint8Array }[]
  /** The entries of the trailer without its size: root, information, identity. */
  readonly trailer: string
  /** One more than the highest number. */
  readonly size: number
}

const TAIL = /trailer\s*<<([\s\S]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/u
const OBJECT = /^(\d+) 0 obj\s+([\s\S]*?)\s*endobj\s*$/u
const STREAM = /endstream\s+endobj\s*$/u
const ENTRY = /^(\d{10}) (\d{5}) ([nf])/u

/** Bytes at the end of a file that hold its trailer, and at the end of an object that tell whether it has a stream. */
const TAIL_LENGTH = 2048
const END_LENGTH = 40

function fail(what: string): never {
  throw new Error(`The PDF engine wrote a file that cannot be read: ${what}.`)
}

/** Where the objects begin, in the order of the file. */
function offsetsOf(table: string): readonly number[] {
  const [title, range = '', ...lines] = table.split('\n')
  const count = Number(/^0 (\d+)/u.exec(range)?.[1])
  if (title?.trim() !== 'xref' || !(count > 0)) fail('no table of objects')
  const offsets: number[] = []
  for (const line of lines.slice(0, count)) {
    const [, offset, , kind] = ENTRY.exec(line) ?? fail('a broken table of objects')
    if (kind === 'n') offsets.push(Number(offset))
  }
  return offsets.sort((a, b) => a - b)
}

/** Parses a file that Typst has written, and throws for any other. */
export function parsePdf(bytes: Uint8Array): ParsedPdf {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [, trailer = '', start = ''] =
    TAIL.exec(file.toString('latin1', Math.max(0, file.length - TAIL_LENGTH))) ?? fail('no trailer')
  const end = Number(start)
  const offsets = offsetsOf(file.toString('latin1', end))
  const objects: { number: number; text: string }[] = []
  const streams: { number: number; body: Uint8Array }[] = []
  for (const [n, from] of offsets.entries()) {
    const to = offsets[n + 1] ?? end
    if (STREAM.test(file.toString('latin1', Math.max(from, to - END_LENGTH), to))) {
      const number = Number.parseInt(file.toString('latin1', from, from + 12), 10)
      streams.push({ number, body: file.subarray(from, to) })
    } else {
      const [, number, text = ''] = OBJECT.exec(file.toString('latin1', from, to)) ?? fail(`at byte ${from}`)
      objects.push({ number: Number(number), text })
    }
  }
  const size = Number(/\/Size (\d+)/u.exec(trailer)?.[1])
  return {
    header: file.toString('latin1', 0, offsets[0]),
    objects: objects.sort((a, b) => a.number - b.number),
    streams,
    trailer: trailer.replace(/\/Size \d+/u, '').replace(/\s+/gu, ' '),
    size: size > 0 ? size : fail('no size'),
  }
}
