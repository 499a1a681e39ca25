import { decodePDFRawStream, PDFArray, PDFDict, PDFName, type PDFPage, PDFRawStream, PDFRef } from 'pdf-lib'
import { type Font, fontOf } from './pdf-font.ts'

/** What a page shows under one number of marked content. */
interface Marked {
  readonly text: string
  /** The language that this piece is marked with, where it is not that of the element around it. */
  readonly lang: string | undefined
}

/** What a page's content says, and what a reader of its structure could not reach. */
export interface PageContent {
  readonly marked: ReadonlyMap<number, Marked>
  /** Something is shown that is neither in the structure nor an artifact. */
  readonly loose: readonly string[]
  /** Glyphs that stand for no character, by font. */
  readonly missing: readonly string[]
  readonly artifacts: number
}

type Token = { readonly kind: 'op' | 'name' | 'number' | 'string' | 'other'; readonly v: string }

const TOKEN =
  /%[^\r\n]*|\(((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*)\)|<<|>>|<([0-9A-Fa-f\s]*)>|\/([^\s/<>[\](){}%]*)|[[\]{}]|([+-]?(?:\d+\.?\d*|\.\d+))(?=[\s/<>[\](){}%]|$)|([A-Za-z'"*0-9]+)/gu
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescapeText(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/gu, (_, octal?: string, char = '') =>
    octal
      ? String.fromCharCode(Number.parseInt(octal, 8))
      : /[\r\n]/u.test(char)
        ? ''
        : (ESCAPES[char] ?? char),
  )
}

function hexText(hex: string): string {
  const digits = hex.replace(/\s/gu, '')
  return (digits.padEnd(digits.length + (digits.length % 2), '0').match(/../gu) ?? [])
    .map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
    .join('')
}

function* tokensOf(source: string): Iterable<Token> {
  for (const [all, text, hex, name, number, op] of source.matchAll(TOKEN)) {
    if (all.startsWith('%')) continue
    if (text !== undefined) yield { kind: 'string', v: unescapeText(text) }
    else if (hex !== undefined) yield { kind: 'string', v: hexText(hex) }
    else if (name !== undefined) yield { kind: 'name', v: name }
    else if (number !== undefined) yield { kind: 'number', v: number }
    else if (op !== undefined) yield { kind: 'op', v: op }
    else yield { kind: 'other', v: all }
  }
}

function sourceOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
  return streams
    .map((item) => (item instanceof PDFRef ? page.node.context.lookup(item) : item))
    .filter((item) => item instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n')
}

const SHOWS_TEXT: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])
const SHOWS: ReadonlySet<string> = new Set([
  ...SHOWS_TEXT,
  'Do',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'EI',
])

/** Reads a page: text by its number of marked content, and what is amiss in it. */
export function readPage(page: PDFPage): PageContent {
  const fonts = new Map<string, Font>()
  const resources = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  for (const [key] of resources?.entries() ?? []) {
    const dict = resources?.lookup(key, PDFDict)
    if (dict) fonts.set(key.decodeText(), fontOf(dict))
  }
  const marked = new Map<number, string>()
  const langs = new Map<number, string>()
  const loose: string[] = []
  const missing: string[] = []
  let artifacts = 0
  let operands: Token[] = []
  let font: Font | undefined
  const open: (number | 'artifact' | 'inner')[] = []
  for (const token of tokensOf(sourceOf(page))) {
    if (token.kind !== 'op') {
      operands.push(token)
      continue
    }
    const place = open.findLast((one) => one !== 'inner')
    if (token.v === 'BMC' || token.v === 'BDC') {
      const id = operands.findIndex(({ kind, v }) => kind === 'name' && v === 'MCID')
      const lang = operands.findIndex(({ kind, v }) => kind === 'name' && v === 'Lang')
      if (lang >= 0) langs.set(Number(operands[id + 1]?.v), operands[lang + 1]?.v ?? '')
      const artifact = operands[0]?.v === 'Artifact'
      if (artifact) artifacts++
      open.push(id >= 0 ? Number(operands[id + 1]?.v) : artifact ? 'artifact' : 'inner')
    } else if (token.v === 'EMC') open.pop()
    else if (token.v === 'Tf') font = fonts.get(operands[0]?.v ?? '')
    else if (SHOWS.has(token.v)) {
      if (place === undefined) loose.push(token.v)
      if (SHOWS_TEXT.has(token.v)) {
        const codes = operands.filter(({ kind }) => kind === 'string').map(({ v }) => v)
        const { text, unknown } = font?.decode(codes.join('')) ?? { text: '', unknown: [] }
        missing.push(...unknown)
        if (typeof place === 'number') marked.set(place, (marked.get(place) ?? '') + text)
      }
    }
    if (typeof open.at(-1) === 'number')
      marked.set(open.at(-1) as number, marked.get(open.at(-1) as number) ?? '')
    operands = []
  }
  return {
    marked: new Map([...marked].map(([id, text]) => [id, { text, lang: langs.get(id) }])),
    loose,
    missing,
    artifacts,
  }
}
