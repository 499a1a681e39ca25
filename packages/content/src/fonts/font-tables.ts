/** Reads a stretch of a font file. */
export type ReadAt = (offset: number, length: number) => Buffer

/** A table of a font by its tag (OpenType 1.9, "Table Directory"); undefined where there is none. */
function readTable(readAt: ReadAt, tag: string): Buffer | undefined {
  const count = readAt(0, 12).readUInt16BE(4)
  const directory = readAt(12, 16 * count)
  for (let record = 0; record < directory.length; record += 16) {
    if (directory.toString('latin1', record, record + 4) === tag)
      return readAt(directory.readUInt32BE(record + 8), directory.readUInt32BE(record + 12))
  }
  return undefined
}

/** Characters of a subtable of format 4: segments of the Basic Multilingual Plane. */
function* segments(cmap: Buffer, at: number): Iterable<number> {
  const twice = cmap.readUInt16BE(at + 6)
  for (let i = 0; i < twice; i += 2) {
    const end = cmap.readUInt16BE(at + 14 + i)
    const start = cmap.readUInt16BE(at + 16 + twice + i)
    const delta = cmap.readUInt16BE(at + 16 + 2 * twice + i)
    const place = at + 16 + 3 * twice + i
    const range = cmap.readUInt16BE(place)
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code : cmap.readUInt16BE(place + range + 2 * (code - start))
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) yield code
    }
  }
}

/** Characters of a subtable of format 12: groups of all planes. */
function* groups(cmap: Buffer, at: number): Iterable<number> {
  for (let i = 0; i < cmap.readUInt32BE(at + 12); i += 1) {
    const group = at + 16 + 12 * i
    const start = cmap.readUInt32BE(group)
    const first = cmap.readUInt32BE(group + 8)
    const end = Math.min(cmap.readUInt32BE(group + 4), 0x10ffff)
    for (let code = start; code <= end; code += 1) if (first + code - start !== 0) yield code
  }
}

/** The characters that a font has a glyph for. Throws where it is no font. */
export function* charactersOf(readAt: ReadAt): Iterable<number> {
  const cmap = readTable(readAt, 'cmap')
  if (!cmap) throw new Error('a font has no table cmap')
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const at = cmap.readUInt32BE(8 + 8 * i)
    const format = cmap.readUInt16BE(at)
    if (format === 4) yield* segments(cmap, at)
    if (format === 12) yield* groups(cmap, at)
  }
}
