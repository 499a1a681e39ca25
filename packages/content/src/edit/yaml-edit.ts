import { isMap, isScalar, isSeq, type Pair, type ParsedNode, parse, parseDocument, type YAMLMap } from 'yaml'
import type { TextEdit } from '../fix/apply-edits.ts'
import type { YamlSource } from '../read/yaml-source.ts'
import { lineEndOf, lineStart, nextLine } from './lines.ts'

type Map = YAMLMap.Parsed<ParsedNode, ParsedNode | null>
type MapPair = Pair<ParsedNode, ParsedNode | null>
type Seq = { items: ParsedNode[]; flow?: boolean; range: [number, number, number] }

/** A text as YAML, in quotes where YAML would read something else. */
export function toScalar(text: string): string {
  try {
    return parse(text) === text && !/[:#\n]/.test(text) ? text : JSON.stringify(text)
  } catch {
    return JSON.stringify(text)
  }
}

/**
 * Edits of one YAML text that leave every other byte as it is: comments, quotes, order, line ends. Offsets of the edits
 * are those of the file that holds the YAML.
 */
export class YamlEdit {
  readonly #text: string
  readonly #offset: number
  readonly #root: Map | null

  constructor({ text, offset }: Pick<YamlSource, 'text' | 'offset'>) {
    this.#text = text
    this.#offset = offset
    const { contents } = parseDocument<ParsedNode>(text, { version: '1.2', schema: 'core' })
    this.#root = isMap<ParsedNode, ParsedNode | null>(contents) ? (contents as Map) : null
  }

  #edit(start: number, end: number, text: string): TextEdit {
    return { start: this.#offset + start, end: this.#offset + end, text }
  }

  #pair(key: string): MapPair | undefined {
    return this.#root?.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)
  }

  #list(key: string): Seq | undefined {
    const value = this.#pair(key)?.value
    return isSeq<ParsedNode>(value) ? (value as Seq) : undefined
  }

  /** Writes another value where a scalar stands, in the quotes that it has. */
  setScalar(path: readonly [string, string], value: string): TextEdit[] {
    const map = this.#pair(path[0])?.value
    if (!isMap<ParsedNode, ParsedNode | null>(map)) return []
    const node = map.items.find(({ key }) => isScalar(key) && String(key.value) === path[1])?.value
    return isScalar(node) ? [this.#setNode(node, value)] : []
  }

  /** Gives a field of a map another name, in the quotes that it has. */
  renameKey(path: readonly [string, string], name: string): TextEdit[] {
    const map = this.#pair(path[0])?.value
    if (!isMap<ParsedNode, ParsedNode | null>(map)) return []
    const key = map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === path[1])?.key
    return isScalar(key) ? [this.#setNode(key, name)] : []
  }

  #setNode(node: ParsedNode, value: string): TextEdit {
    const [start, end] = node.range
    const quote = this.#text.charAt(start)
    const typed = quote === '"' || quote === "'" ? quote + value + quote : toScalar(value)
    return this.#edit(start, end, typed)
  }

  /** Replaces a value of a list; where the new one is there already, the old one is taken out. */
  replaceItem(key: string, from: string, to: string | undefined): TextEdit[] {
    const list = this.#list(key)
    const index = list?.items.findIndex((item) => isScalar(item) && String(item.value) === from) ?? -1
    const node = list?.items[index]
    if (!list || !node) return []
    const doubled = list.items.some((item) => isScalar(item) && String(item.value) === to)
    if (to !== undefined && !doubled) return [this.#setNode(node, to)]
    return list.items.length === 1 ? this.#removeField(key) : [this.#removeItem(list, index)]
  }

  #removeItem(list: Seq, index: number): TextEdit {
    const [start, end] = list.items[index]?.range ?? [0, 0]
    if (!list.flow) return this.#edit(lineStart(this.#text, start), nextLine(this.#text, end), '')
    const next = list.items[index + 1]?.range[0]
    if (next !== undefined) return this.#edit(start, next, '')
    return this.#edit(list.items[index - 1]?.range[1] ?? start, end, '')
  }

  #removeField(key: string): TextEdit[] {
    const pair = this.#pair(key)
    const list = this.#list(key)
    if (!pair || !list) return []
    if (this.#root?.flow) return [this.#edit(list.range[0], list.range[1], '[]')]
    const end = list.flow ? list.range[1] : (list.items.at(-1)?.range[1] ?? list.range[1])
    return [this.#edit(lineStart(this.#text, pair.key.range[0]), nextLine(this.#text, end), '')]
  }

  /** Adds a value to the end of a list; the list is made where there is none. */
  addItem(key: string, value: string): TextEdit[] {
    const list = this.#list(key)
    const typed = toScalar(value)
    const last = list?.items.at(-1)?.range
    if (!list) return this.addField(key, `[${typed}]`)
    if (list.flow && !last) return [this.#edit(list.range[0], list.range[1], `[${typed}]`)]
    if (list.flow) return [this.#edit(last?.[1] ?? 0, last?.[1] ?? 0, this.#separator(list) + typed)]
    const [start = 0, end = 0] = last ?? []
    const dash = this.#text.slice(lineStart(this.#text, start), start)
    return [this.#insertLine(nextLine(this.#text, end), `${dash}${typed}`)]
  }

  /** A list with a value on each line goes on that way. */
  #separator({ items }: Seq): string {
    const [before, last] = items.slice(-2)
    const between = before && last ? this.#text.slice(before.range[1], last.range[0]) : ', '
    return /^,\s+$/.test(between) ? between : ', '
  }

  /** Adds a field at the end; `value` is YAML of one line. */
  addField(key: string, value: string): TextEdit[] {
    return this.addFields([[key, value]])
  }

  /** Adds fields at the end; the values are YAML of one line each. */
  addFields(fields: ReadonlyArray<readonly [string, string]>): TextEdit[] {
    if (fields.length === 0) return []
    const lines = fields.map(([key, value]) => `${toScalar(key)}: ${value}`)
    const block = lines.join(lineEndOf(this.#text))
    if (!this.#root?.flow) return [this.#insertLine(this.#text.length, block)]
    const [start, end] = this.#root.range
    const last = this.#root.items.at(-1)
    if (!last) return [this.#edit(start, end, block)]
    const after = (last.value ?? last.key).range[1]
    return [this.#edit(after, after, `, ${lines.join(', ')}`)]
  }

  #insertLine(at: number, line: string): TextEdit {
    const lineEnd = lineEndOf(this.#text)
    const before = at > 0 && !/[\r\n]/.test(this.#text.charAt(at - 1)) ? lineEnd : ''
    return this.#edit(at, at, `${before}${line}${lineEnd}`)
  }
}
