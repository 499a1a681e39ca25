import type { Part } from '../fix/edit.ts'
import { type Span, slice } from './span.ts'

/** One `key: value` line of YAML, or one `- value` line of a list, as an editor typed it, whether or not YAML can read it. */
export interface FieldLine {
  /** The name of the field; of an item of a list, the name of the list's field. */
  readonly key: string
  /** The key of the field that this one is part of; empty on the first level. */
  readonly parent: string
  /** It is an item of a list: there is no colon. */
  readonly item: boolean
  /** What stands before the value once it is right: `key: ` or `- `. */
  readonly lead: string
  /** Offsets in the YAML text; `colon` is that of the dash for an item. */
  readonly keyStart: number
  readonly colon: number
  readonly valueStart: number
  readonly valueEnd: number
  /** What stands after the colon or the dash, trimmed. */
  readonly value: string
  /** The value takes up lines below as well. */
  readonly goesOn: boolean
  /** Spaces and tabs before the key. */
  readonly indent: string
}

/** Characters that look like a blank and are none to YAML. */
export const ODD_SPACES = '\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000'
/** Characters that look like a colon and are none to YAML. */
export const ODD_COLONS = '：﹕︰︓∶ː꞉׃'

const BLANKS = `[ \\t${ODD_SPACES}]`
const FIELD = new RegExp(`^(${BLANKS}*)([A-Za-z][A-Za-z0-9_-]*)${BLANKS}*([:${ODD_COLONS}])(.*)$`)
const ITEM = new RegExp(`^(${BLANKS}*)-(?=[ \\t${ODD_SPACES}])(.*)$`)
const BLOCK_SCALAR = /^[|>][-+0-9]*[ \t]*(?:#.*)?$/
const OUTER_BLANKS = new RegExp(`^${BLANKS}+|${BLANKS}+$`, 'g')

type Mutable = { -readonly [Name in keyof FieldLine]: FieldLine[Name] }

interface Open {
  readonly key: string
  readonly indent: number
}

/** What a value leaves open at the end of its line: a quote, or brackets. */
interface Unfinished {
  readonly mark: string
  readonly depth: number
}

function unfinished(text: string, { mark, depth }: Unfinished): Unfinished {
  let [inside, level] = [mark, depth]
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? ''
    if (inside !== '') {
      if (char === '\\' && inside === '"') i++
      else if (char === inside) inside = ''
    } else if (/["']/.test(char) && /(?:^|[[{,:])\s*$/.test(text.slice(Math.max(0, i - 40), i))) inside = char
    else if (/[[{]/.test(char) && (level > 0 || i === 0)) level++
    else if (/[\]}]/.test(char) && level > 0) level--
    else if (char === '#' && /\s/.test(text[i - 1] ?? ' ')) break
  }
  return { mark: inside, depth: level }
}

const FINISHED: Unfinished = { mark: '', depth: 0 }

/** A line of YAML, with the fields in it. */
export interface YamlLine extends Span {
  readonly text: string
  /**
   * It goes on with a value that began above, a block of text, something in quotes or brackets, or plain words: what
   * looks like a field or an item is none.
   */
  readonly inside: 'block' | 'quotes' | 'words' | undefined
  /** The field or item that begins on it, and the values of a list or a map in brackets. */
  readonly fields: readonly FieldLine[]
}

/** Whether a value is words without quotes, which go on in lines that are indented deeper. */
function isPlain(value: string): boolean {
  return value !== '' && !/^["'[{|>#&*!%@`]/.test(value)
}

/** A field at the start of its line ends what was left open by mistake. */
const FIELD_AT_START = /^[A-Za-z][\w-]*\s*:/

/**
 * The lines of YAML, whether or not it can be read. Lines that go on with a value are no fields: those of block scalars,
 * those inside a quote or brackets, and those that are indented deeper than the field or item whose words they go on
 * with.
 */
export function yamlLines(yaml: string): YamlLine[] {
  const lines: YamlLine[] = []
  const open: Open[] = []
  let start = 0
  let blockIndent = -1
  let plainIndent = -1
  let rest: Unfinished = FINISHED
  let last: Mutable | undefined
  for (const part of yaml.split(/(\r\n|\n|\r)/)) {
    const at = start
    start += part.length
    if (/^[\r\n]/.test(part)) continue
    const indent = /^[ \t]*/.exec(part)?.[0].length ?? 0
    const isBlank = part.trim() === ''
    if (blockIndent >= 0 && !isBlank && indent <= blockIndent) blockIndent = -1
    if (plainIndent >= 0 && !isBlank && (indent <= plainIndent || part.trim().startsWith('#')))
      plainIndent = -1
    const isOpen = (rest.mark !== '' || rest.depth > 0) && !FIELD_AT_START.test(part)
    const above = blockIndent >= 0 ? 'block' : isOpen ? 'quotes' : plainIndent >= 0 ? 'words' : undefined
    const inside = isBlank ? undefined : above
    const field = inside || isBlank ? undefined : readLine(part, at, open)
    if (inside && last) last.goesOn = true
    if (blockIndent < 0 && plainIndent < 0 && !isBlank)
      rest = unfinished(field?.value ?? part.trim(), isOpen ? rest : FINISHED)
    if (field) {
      last = field
      if (BLOCK_SCALAR.test(field.value)) blockIndent = indent
      else if (isPlain(field.value) && !(field.item && FIELD_AT_START.test(field.value))) plainIndent = indent
    }
    const fields = field ? [field, ...flowLines(field)] : []
    lines.push({ start: at, end: at + part.length, text: part, inside, fields })
  }
  return lines
}

function readLine(part: string, start: number, open: Open[]): Mutable | undefined {
  const item = ITEM.exec(part)
  const field = item ? null : FIELD.exec(part)
  if (!item && !field) return undefined
  const indent = (item ?? field)?.[1] ?? ''
  const rest = (item ? item[2] : field?.[4]) ?? ''
  // A list may stand at the indent of its field, so an item belongs to a field that is not deeper than itself.
  while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent.length + (item ? 1 : 0)) open.pop()
  const parent = open.at(-1)?.key ?? ''
  const key = item ? parent : (field?.[2] ?? '')
  if (!item) open.push({ key, indent: indent.length })
  const colon = start + part.length - rest.length - 1
  const value = rest.replace(OUTER_BLANKS, '')
  const valueStart = value === '' ? colon + 1 : colon + 1 + rest.indexOf(value)
  const place = { keyStart: start + indent.length, colon, valueStart, valueEnd: valueStart + value.length }
  const lead = item ? '- ' : `${key}: `
  return {
    key,
    parent: item ? (open.at(-2)?.key ?? '') : parent,
    item: item !== null,
    lead,
    value,
    goesOn: false,
    indent,
    ...place,
  }
}

/** Where the parts of a flow list or map lie, between commas that are in no quotes and no brackets of their own. */
function flowParts(value: string): ReadonlyArray<readonly [start: number, end: number]> {
  const parts: Array<[number, number]> = []
  let depth = 0
  let mark = ''
  let start = 1
  for (let i = 0; i < value.length; i++) {
    const char = value[i] ?? ''
    if (mark !== '') {
      if (char === '\\' && mark === '"') i++
      else if (char === mark) mark = ''
    } else if (/["']/.test(char) && /[[{,:]\s*$/.test(value.slice(Math.max(0, i - 40), i))) mark = char
    else if (/[[{]/.test(char)) depth++
    else if (/[\]}]/.test(char)) depth--
    if ((char === ',' && depth === 1 && mark === '') || (depth === 0 && mark === '')) {
      parts.push([start, i])
      start = i + 1
      if (depth === 0) return parts
    }
  }
  return parts
}

/** The values of `key: [a, b]` and `key: { en: a, de: b }`, when all of it stands on the line. */
function flowLines(line: FieldLine): FieldLine[] {
  if (!/^[[{]/.test(line.value)) return []
  return flowParts(line.value).flatMap(([from, to]): FieldLine[] => {
    const part = line.value.slice(from, to)
    const field = line.value[0] === '{' ? /^\s*([A-Za-z][A-Za-z0-9_-]*):(?=\s)/.exec(part) : undefined
    if (field === null) return []
    const rest = part.slice(field?.[0].length ?? 0)
    const value = rest.trim()
    if (value === '' || /^[[{]/.test(value)) return []
    const start = line.valueStart + from
    const valueStart = start + part.length - rest.length + rest.indexOf(value)
    const keyStart = start + part.indexOf(field?.[1] ?? value)
    const key = field?.[1] ?? line.key
    const colon = field ? start + field[0].length - 1 : start
    const shared = {
      value,
      goesOn: false,
      indent: '',
      keyStart,
      colon,
      valueStart,
      valueEnd: valueStart + value.length,
    }
    return [
      { key, parent: field ? line.key : line.parent, item: !field, lead: field ? `${key}: ` : '', ...shared },
    ]
  })
}

/** The marks that put what stands in a span in quotes, so that YAML reads it unchanged: double ones, unless single ones need no escapes. */
export function quoteParts(text: string, span: Span): Part[] {
  const typed = slice(text, span)
  if (!/["\\]/.test(typed)) return ['"', span, '"']
  if (!typed.includes("'")) return ["'", span, "'"]
  const parts: Part[] = ['"']
  let start = span.start
  for (const { index } of typed.matchAll(/["\\]/g)) {
    parts.push({ start, end: span.start + index }, '\\')
    start = span.start + index
  }
  return [...parts, { start, end: span.end }, '"']
}

/** The first line after the one at `index` that is looked for. */
export function lineAfter(
  lines: readonly FieldLine[],
  index: number,
  isWanted: (line: FieldLine) => boolean,
): FieldLine | undefined {
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at]
    if (line && isWanted(line)) return line
  }
  return undefined
}
