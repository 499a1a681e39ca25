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

/**
 * Lines that go on with a value are no fields: those of block scalars, which are indented deeper than the key that opens
 * one, and those inside a quote or brackets. A field at the start of its line ends what was left open by mistake.
 */
export function fieldLines(yaml: string): FieldLine[] {
  const lines: FieldLine[] = []
  const open: Open[] = []
  let start = 0
  let blockIndent = -1
  let rest: Unfinished = FINISHED
  for (const part of yaml.split(/(\r\n|\n|\r)/)) {
    const isBreak = /^[\r\n]/.test(part)
    const indent = /^[ \t]*/.exec(part)?.[0].length ?? 0
    if (blockIndent >= 0 && part.trim() !== '' && indent <= blockIndent) blockIndent = -1
    const goesOn = (rest.mark !== '' || rest.depth > 0) && !/^[A-Za-z][\w-]*\s*:/.test(part)
    const line = isBreak || blockIndent >= 0 || goesOn ? undefined : readLine(part, start, open)
    if (!isBreak && blockIndent < 0) rest = unfinished(line?.value ?? part.trim(), goesOn ? rest : FINISHED)
    if (line) {
      lines.push(line)
      for (const part of flowLines(line)) lines.push(part)
      if (BLOCK_SCALAR.test(line.value)) blockIndent = line.indent.length
    }
    start += part.length
  }
  return lines
}

function readLine(part: string, start: number, open: Open[]): FieldLine | undefined {
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
    const shared = { value, indent: '', keyStart, colon, valueStart, valueEnd: valueStart + value.length }
    return [
      { key, parent: field ? line.key : line.parent, item: !field, lead: field ? `${key}: ` : '', ...shared },
    ]
  })
}

/** Puts a text in quotes that YAML reads back unchanged: double ones, unless single ones need no escapes. */
export function quote(text: string): string {
  if (!text.includes('"') && !text.includes('\\')) return `"${text}"`
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`
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
