import type { VFile } from 'vfile'
import type { Edit, Place } from '../model/messages.ts'
import { placeAt } from './places.ts'
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
  /** Replaces a range of offsets in `text`. */
  edit(start: number, end: number, text: string): Edit
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
  return {
    text,
    offset,
    error,
    forbidden,
    value: error || forbidden ? undefined : finder.valueOf(root),
    range,
    span,
    place: (path, part) => range(...span(path, part)),
    edit: (start, end, replacement) => ({ start: offset + start, end: offset + end, text: replacement }),
    typed(path) {
      const { node } = finder.find(path)
      return node && 'value' in node ? text.slice(node.start, node.end) : undefined
    },
  }
}
