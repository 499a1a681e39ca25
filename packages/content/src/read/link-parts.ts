import type { Nodes } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { placeAt } from './places.ts'
import { type Span, slice, spansOf } from './span.ts'

/** The address of a link, a picture or a definition. */
export interface Destination extends Span {
  readonly place: Position
  /** As it was typed: without the angle brackets that may enclose it. */
  readonly text: string
}

/** A bare address is a link as a whole, so that nothing in it is a part. */
function bareAddress(node: Nodes): Span | undefined {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset]
  if (node.type !== 'link' || spansOf(node) || start === undefined || end === undefined) return undefined
  return { start, end }
}

/** The address of a link, picture or definition as it stands in the file; undefined for nodes without one. */
export function destinationOf(file: VFile, node: Nodes): Destination | undefined {
  const span = spansOf(node)?.destination ?? bareAddress(node)
  if (!span) return undefined
  return { ...span, place: placeAt(file, span.start, span.end), text: slice(String(file.value), span) }
}
