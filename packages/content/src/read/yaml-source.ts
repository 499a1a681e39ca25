import type { VFile } from 'vfile'
import { parse } from 'yaml'
import { Edit, type Part } from '../fix/edit.ts'
import type { Place } from '../model/place.ts'
import { placeAt } from './places.ts'
import { type Span, slice } from './span.ts'
import type { Forbidden, ParsedYaml, YamlMap, YamlNode, YamlProblem } from './yaml-nodes.ts'

/** A step into YAML: a key of a map or an index of a list. */
export type YamlPath = ReadonlyArray<string | number>

/** Parsed YAML that knows where each value stands in the file it came from. */
export interface YamlSource {
  readonly text: string
  /** Offset of `text` in the file. */
  readonly offset: number
  /** The first thing that is wrong; undefined when the YAML is well-formed. */
  readonly error: YamlProblem | undefined
  /** The first anchor, alias, tag or key that no file may have; `value` is undefined if there is one. */
  readonly forbidden: Forbidden | undefined
  /** The plain value; undefined when there is an error. */
  readonly value: unknown
  /** Place of a value, or of the key it belongs to; the nearest place that exists if it is missing. */
  place(path: YamlPath, part?: 'key' | 'value'): Place
  /** Place of a range of offsets in `text`. */
  range(start: number, end: number): Place
  /** Offsets in `text` of what `place` names. */
  span(path: YamlPath, part?: 'key' | 'value'): readonly [start: number, end: number]
  /** `Edit.rewrite` of a span of `text`; spans among the parts are those of `text`, too. */
  rewrite(span: Span, ...parts: readonly Part[]): Edit | undefined
  /**
   * Puts a known name in the place of a mistyped one at the end of a scalar or a key, which keeps its quotes; undefined
   * if the mistyped one does not stand there as it is, or the list it stands in has the name already.
   */
  replaceName(path: YamlPath, mistyped: string, name: string, part?: 'key' | 'value'): Edit | undefined
  /** Puts a known value in the place of a scalar, quotes and all. */
  replaceScalar(path: YamlPath, value: string): Edit
  /** The characters of a scalar as they were typed, quotes included; undefined if it is none. */
  typed(path: YamlPath): string | undefined
}

type Pair = YamlMap['pairs'][number]

interface Found {
  readonly key: YamlNode | null | undefined
  readonly node: YamlNode | null
}

/** Finds nodes by their paths: a registry of ten thousand links may have a mistake in each. */
class Finder {
  readonly #text: string
  readonly #root: YamlNode | null
  readonly #byName = new Map<YamlMap, ReadonlyMap<string, Pair>>()

  constructor(text: string, root: YamlNode | null) {
    this.#text = text
    this.#root = root
  }

  find(path: YamlPath): Found {
    let node = this.#root
    let key: YamlNode | null | undefined
    for (const step of path) {
      if (node && 'pairs' in node) {
        const pair = this.#pairsOf(node).get(String(step))
        if (!pair) break
        key = pair.key
        node = pair.value
      } else if (node && 'items' in node) {
        const item: YamlNode | null | undefined = node.items[Number(step)]
        if (!item) break
        key = undefined
        node = item
      } else break
    }
    return { key, node }
  }

  #pairsOf(map: YamlMap): ReadonlyMap<string, Pair> {
    let pairs = this.#byName.get(map)
    if (!pairs) {
      pairs = new Map([...map.pairs].reverse().map((pair) => [this.nameOf(pair), pair]))
      this.#byName.set(map, pairs)
    }
    return pairs
  }

  /** The name of a field; a key that is no plain value is known by what was typed. */
  nameOf({ key }: Pair): string {
    if (key && 'value' in key) return String(key.value ?? '')
    return this.#text.slice(key?.start ?? 0, key?.end ?? 0)
  }

  valueOf(node: YamlNode | null): unknown {
    if (!node) return null
    if ('value' in node) return node.value
    if ('items' in node) return node.items.map((item) => this.valueOf(item))
    return Object.fromEntries(node.pairs.map((pair) => [this.nameOf(pair), this.valueOf(pair.value)]))
  }
}

/** A name as YAML, in quotes where YAML would read something else. */
function toScalar(name: string): string {
  return parse(name) === name ? name : JSON.stringify(name)
}

/** What the parser made of the YAML that stands at `offset` in a file. */
export function yamlSourceOf(
  file: VFile,
  text: string,
  offset: number,
  { root, error, forbidden }: ParsedYaml,
): YamlSource {
  const finder = new Finder(text, root)
  const range = (start: number, end: number): Place =>
    placeAt(file, offset + start, offset + Math.max(start, end))
  const span = (path: YamlPath, part: 'key' | 'value' = 'value'): [number, number] => {
    const { key, node } = finder.find(path)
    const chosen = part === 'key' || !node || node.start === node.end ? (key ?? node) : node
    const { start, end } = chosen ?? { start: 0, end: 0 }
    // A list or a map reaches to the line below it.
    return [start, start + text.slice(start, end).trimEnd().length]
  }
  const inFile = (part: Span): Span => ({ start: offset + part.start, end: offset + part.end })
  return {
    text,
    offset,
    error,
    forbidden,
    value: error || forbidden ? undefined : finder.valueOf(root),
    range,
    span,
    place: (path, part) => range(...span(path, part)),
    rewrite: (part, ...parts) =>
      Edit.rewrite(
        String(file.value),
        inFile(part),
        ...parts.map((other) => (typeof other === 'string' ? other : inFile(other))),
      ),
    replaceName(path, mistyped, name, part) {
      const list = finder.find(path.slice(0, -1)).node
      const has = (item: YamlNode | null) => item !== null && 'value' in item && item.value === name
      if (list && 'items' in list && list.items.some(has)) return undefined
      const [start, end] = span(path, part)
      const typed = slice(text, { start, end })
      const mark = /^(["']).*\1$/s.exec(typed)?.[1] ?? ''
      if (!typed.endsWith(mistyped + mark)) return undefined
      const isWhole = typed.length === mistyped.length
      const old = { start: end - mark.length - mistyped.length, end: end - mark.length }
      return Edit.replaceName(inFile(old), isWhole ? toScalar(name) : name)
    },
    replaceScalar(path, value) {
      const [start, end] = span(path)
      return Edit.replaceName(inFile({ start, end }), value)
    },
    typed(path) {
      const { node } = finder.find(path)
      return node && 'value' in node ? text.slice(node.start, node.end) : undefined
    },
  }
}
