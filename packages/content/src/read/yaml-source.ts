import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parse,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import { Edit, type Part } from '../fix/edit.ts'
import type { Place } from '../model/messages.ts'
import { type Span, slice } from './span.ts'

/** A step into YAML: a key of a map or an index of a list. */
export type YamlPath = ReadonlyArray<string | number>

/** Parsed YAML that knows where each value stands in the file it came from. */
export interface YamlSource {
  readonly text: string
  /** Offset of `text` in the file. */
  readonly offset: number
  /** Empty when the YAML is well-formed. */
  readonly errors: readonly YAMLError[]
  /** Anchors, aliases, tags and keys that no file may have; `value` is undefined if there are any. */
  readonly forbidden: readonly Forbidden[]
  /** The plain value; undefined when there are errors. */
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

export interface Forbidden {
  readonly what: 'alias' | 'tag' | 'key'
  readonly text: string
  /** Offsets in the YAML. */
  readonly start: number
  readonly end: number
}

/** Keys that would reach into JavaScript's own objects. */
const DANGEROUS_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

interface Found {
  readonly key: ParsedNode | undefined
  readonly node: ParsedNode | null
}

function find(document: Document.Parsed, path: YamlPath): Found {
  let node: ParsedNode | null = document.contents
  let key: ParsedNode | undefined
  for (const step of path) {
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      )
      if (!pair) return { key, node }
      key = pair.key
      node = pair.value
    } else if (isSeq<ParsedNode>(node)) {
      const item: ParsedNode | undefined = node.items[Number(step)]
      if (!item) return { key, node }
      key = undefined
      node = item
    } else return { key, node }
  }
  return { key, node }
}

function findForbidden(document: Document.Parsed, text: string): Forbidden[] {
  const forbidden: Forbidden[] = []
  const add = (what: Forbidden['what'], node: { range?: [number, number, number] | null }): void => {
    const [start, end] = node.range ?? [0, 0]
    forbidden.push({ what, text: text.slice(start, end), start, end })
  }
  visit(document, {
    Alias: (_, node) => add('alias', node as ParsedNode),
    Node: (_, node) => {
      if ('tag' in node && node.tag && !('tagImplied' in node)) {
        const explicit = text.slice(0, node.range?.[0] ?? 0).match(/![^\s]*\s*$/)
        if (explicit) add('tag', node as ParsedNode)
      }
      if ('anchor' in node && node.anchor) add('alias', node as ParsedNode)
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && DANGEROUS_KEYS.has(String(pair.key.value))) add('key', pair.key as ParsedNode)
    },
  })
  return forbidden
}

/** A name as YAML, in quotes where YAML would read something else. */
function toScalar(name: string): string {
  return parse(name) === name ? name : JSON.stringify(name)
}

/**
 * Parses YAML 1.2 with the core schema: no tags, no merge keys, no aliases, each key once. Dates stay strings.
 */
export function parseYaml(file: VFile, text: string, offset: number): YamlSource {
  const document = parseDocument<ParsedNode>(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    lineCounter: new LineCounter(),
  })
  const places = location(file)
  const range = (start: number, end: number): Place => {
    const from = places.toPoint(offset + start) ?? { line: 1, column: 1 }
    const to = places.toPoint(offset + Math.max(start, end)) ?? from
    return { start: from, end: to }
  }
  const rangeOf = (node: ParsedNode | null | undefined): [number, number] | undefined =>
    isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined
  const span = (path: YamlPath, part: 'key' | 'value' = 'value'): [number, number] => {
    const { key, node } = find(document, path)
    const value = rangeOf(node)
    const chosen = part === 'key' || !value || value[0] === value[1] ? (rangeOf(key) ?? value) : value
    const [start, end] = chosen ?? [0, 0]
    // A list or a map reaches to the line below it.
    return [start, start + text.slice(start, end).trimEnd().length]
  }
  const errors: YAMLError[] = [...document.errors, ...document.warnings]
  const forbidden = findForbidden(document, text)
  const inFile = (part: Span): Span => ({ start: offset + part.start, end: offset + part.end })
  return {
    text,
    offset,
    errors,
    forbidden,
    value: errors.length === 0 && forbidden.length === 0 ? document.toJS() : undefined,
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
      const list = find(document, path.slice(0, -1)).node
      if (isSeq(list) && list.items.some((item) => isScalar(item) && item.value === name)) return undefined
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
      const { node } = find(document, path)
      const found = isScalar(node) ? rangeOf(node) : undefined
      return found && text.slice(...found)
    },
  }
}
