import type { Nodes } from 'mdast'
import type { Point, Position } from 'unist'
import { VFile } from 'vfile'
import { location } from 'vfile-location'

/** Where a part of a link or a picture stands. */
export interface Part {
  /** Offsets in the file. */
  readonly start: number
  readonly end: number
  readonly place: Position
  /** As it was typed: without the angle brackets that may enclose it. */
  readonly text: string
}

/** Offset just after the bracket that closes the one at `open`; escapes and nested brackets are passed over. */
function afterBracket(text: string, open: number): number {
  let depth = 0
  for (let i = open; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '[') depth++
    else if (text[i] === ']' && --depth === 0) return i + 1
  }
  return text.length
}

/** Offsets of the destination inside the source of a link, a picture or a definition. */
function span(typed: string, labelEnd: number): readonly [number, number] {
  if (!typed.startsWith('[') && !typed.startsWith('!'))
    return typed.startsWith('<') ? [1, typed.length - 1] : [0, typed.length]
  const before = /^\]?[(:]?\s*/.exec(typed.slice(labelEnd))?.[0] ?? ''
  const start = labelEnd + before.length
  const rest = typed.slice(start)
  if (rest.startsWith('<')) return [start + 1, start + (/^<(?:\\.|[^>\\])*/.exec(rest)?.[0].length ?? 1)]
  let depth = 0
  for (let i = 0; i < rest.length; i++) {
    const char = rest[i] ?? ''
    if (char === '\\') i++
    else if (/\s/.test(char)) return [start, start + i]
    else if (char === '(') depth++
    else if (char === ')' && --depth < 0) return [start, start + i]
  }
  return [start, typed.length]
}

function pointAt(from: Point, typed: string, offset: number): Point {
  const lines = typed.slice(0, offset).split(/\r\n|\n|\r/)
  if (lines.length === 1)
    return { ...from, column: from.column + offset, offset: (from.offset ?? 0) + offset }
  const places = location(new VFile(typed))
  const point = places.toPoint(offset)
  return {
    line: from.line + lines.length - 1,
    column: point?.column ?? 1,
    offset: (from.offset ?? 0) + offset,
  }
}

/** The address of a link, picture or definition as it stands in the file; undefined for nodes without one. */
export function destinationOf(file: VFile, node: Nodes): Part | undefined {
  const from = node.position?.start
  const to = node.position?.end
  if (from?.offset === undefined || to?.offset === undefined) return undefined
  const typed = String(file.value).slice(from.offset, to.offset)
  const open = typed.startsWith('!') ? 1 : 0
  const lastChild = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined
  const labelEnd =
    lastChild !== undefined && typed.startsWith('[')
      ? typed.indexOf(']', lastChild - from.offset) + 1
      : typed[open] === '['
        ? afterBracket(typed, open)
        : 0
  const [start, end] = span(typed, labelEnd)
  return {
    start: from.offset + start,
    end: from.offset + end,
    place: { start: pointAt(from, typed, start), end: pointAt(from, typed, end) },
    text: typed.slice(start, end),
  }
}
