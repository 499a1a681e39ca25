import { inflateSync } from 'node:zlib'

/** A stream of an object with the end of its dictionary (ISO 32000-2, 7.3.8). */
const STREAM = /\/Length (\d+)[\s\S]{0,400}?>>\s*stream\r?\n/gu
/** What a content stream consists of, as far as marked content goes: names, operators, strings, ends of dictionaries. */
const TOKEN = /\/ActualText\s*|<([0-9A-Fa-f\s]*)>|\b(?:BDC|BMC|EMC)\b|\(/gu

/** A text string: UTF-16 with its mark, else single bytes. */
function toText(bytes: Buffer): string {
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff
  return isWide ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1')
}

/** A string in brackets from `start`, behind the first bracket, and where it ends (ISO 32000-2, 7.3.4.2). */
function literalAt(content: string, start: number): { readonly bytes: Buffer; readonly end: number } {
  const codes: number[] = []
  let depth = 1
  let at = start
  for (; at < content.length; at += 1) {
    const char = content[at] ?? ''
    if (char === '\\') {
      const octal = /^[0-7]{1,3}/u.exec(content.slice(at + 1, at + 4))?.[0]
      codes.push(octal ? Number.parseInt(octal, 8) & 0xff : content.charCodeAt(at + 1))
      at += octal ? octal.length : 1
      continue
    }
    if (char === '(') depth += 1
    if (char === ')') depth -= 1
    if (depth === 0) break
    codes.push(content.charCodeAt(at))
  }
  return { bytes: Buffer.from(codes), end: at + 1 }
}

/** For each piece of marked content in order, the text that it stands for; undefined where it stands for itself. */
function textsOf(content: string): Array<string | undefined> {
  const texts: Array<string | undefined> = []
  let named = false
  let actual: string | undefined
  TOKEN.lastIndex = 0
  for (let found = TOKEN.exec(content); found; found = TOKEN.exec(content)) {
    const [token, hex] = found
    const wasNamed = named
    named = token.startsWith('/')
    if (token === '(') {
      const { bytes, end } = literalAt(content, TOKEN.lastIndex)
      TOKEN.lastIndex = end
      if (wasNamed) actual = toText(bytes)
    } else if (hex !== undefined && wasNamed) actual = toText(Buffer.from(hex.replace(/\s/gu, ''), 'hex'))
    else if (token === 'BDC' || token === 'BMC') {
      texts.push(actual)
      actual = undefined
    }
  }
  return texts
}

/**
 * What marked content stands for where its glyphs do not say it, as in scripts whose letters change places when they are
 * set: ActualText (ISO 32000-2, 14.9.4), which screen readers read and pdf.js does not. For each content stream of the
 * file that has marked content, in its order.
 */
export function actualTexts(bytes: Uint8Array): ReadonlyArray<ReadonlyArray<string | undefined>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const source = file.toString('latin1')
  return [...source.matchAll(STREAM)].flatMap(({ 0: head, 1: length, index }) => {
    const start = index + head.length
    try {
      const content = inflateSync(file.subarray(start, start + Number(length))).toString('latin1')
      return /\b(?:BDC|BMC)\b/u.test(content) ? [textsOf(content)] : []
    } catch {
      return []
    }
  })
}
