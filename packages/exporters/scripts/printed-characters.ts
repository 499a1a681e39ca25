/** Reads which characters the fonts of the handouts have, so that the check knows it without starting Typst. */
import { readFonts } from '../src/channels/pdf/typst/font-book.ts'

/** Where the check has it. */
export const PRINTED_CHARACTERS_FILE = new URL(
  '../../content/src/check/printed-characters.ts',
  import.meta.url,
)

/** Offset of a table of a font (OpenType 1.9, "Table Directory"). */
function tableOffset(font: Buffer, tag: string): number {
  for (let record = 12; record < 12 + 16 * font.readUInt16BE(4); record += 16) {
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`a font has no table ${tag}`)
}

/** Characters of a subtable of format 4: segments of the Basic Multilingual Plane. */
function* segments(font: Buffer, at: number): Iterable<number> {
  const twice = font.readUInt16BE(at + 6)
  for (let i = 0; i < twice; i += 2) {
    const end = font.readUInt16BE(at + 14 + i)
    const start = font.readUInt16BE(at + 16 + twice + i)
    const delta = font.readUInt16BE(at + 16 + 2 * twice + i)
    const place = at + 16 + 3 * twice + i
    const range = font.readUInt16BE(place)
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code : font.readUInt16BE(place + range + 2 * (code - start))
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) yield code
    }
  }
}

/** Characters of a subtable of format 12: groups of all planes. */
function* groups(font: Buffer, at: number): Iterable<number> {
  for (let i = 0; i < font.readUInt32BE(at + 12); i += 1) {
    const group = at + 16 + 12 * i
    const start = font.readUInt32BE(group)
    const first = font.readUInt32BE(group + 8)
    for (let code = start; code <= font.readUInt32BE(group + 4); code += 1)
      if (first + code - start !== 0) yield code
  }
}

/** The characters that a font has a glyph for. */
function* charactersOf(font: Buffer): Iterable<number> {
  const cmap = tableOffset(font, 'cmap')
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * i)
    const format = font.readUInt16BE(at)
    if (format === 4) yield* segments(font, at)
    if (format === 12) yield* groups(font, at)
  }
}

/** The file: stretches of characters as gap and length, one after another, in base 36. */
export function printedCharactersSource(): string {
  const codes = new Set(readFonts().flatMap((font) => [...charactersOf(font)]))
  const numbers: string[] = []
  let after = 0
  for (const start of [...codes].sort((a, b) => a - b)) {
    if (start < after) continue
    let end = start
    while (codes.has(end)) end += 1
    numbers.push((start - after).toString(36), (end - start).toString(36))
    after = end
  }
  return `/**
 * The characters that the fonts of the handouts have: stretches of code points, each as the gap before it and its
 * length, in base 36. Made by \`npm run emit -w @topasked/exporters\`.
 */
export const PRINTED_CHARACTERS =
  '${numbers.join(' ')}'
`
}
