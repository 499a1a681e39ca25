import type { Nodes } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Source } from '../../../read/source.ts'
import { type Span, slice, spansOf } from '../../../read/span.ts'

/** A block that ended where one inside of it was to end. */
interface ClosedInstead {
  readonly name: string
  /** The colons that it begins with. */
  readonly colons: string
  /** The line that it begins on. */
  readonly line: number
}

function isAround(outer: Nodes, inner: Nodes): boolean {
  const [from, to] = [outer.position, inner.position]
  return (
    from !== undefined &&
    to !== undefined &&
    (from.start.offset ?? 0) < (to.start.offset ?? 0) &&
    (from.end.offset ?? 0) >= (to.end.offset ?? 0)
  )
}

function colonsIn(source: Source, span: Span | undefined): string {
  return (span && /^:+/.exec(slice(String(source.file.value), span))?.[0]) ?? ''
}

/**
 * The nearest block around one that is never closed, where a line that could as well have ended the inner one has ended it
 * or a block further out: as many colons stand before both names.
 */
export function blockClosedInstead(node: ContainerDirective, source: Source): ClosedInstead | undefined {
  const around = (source.nodes.get('containerDirective') ?? []).filter(
    (other): other is ContainerDirective => other.type === 'containerDirective' && isAround(other, node),
  )
  const own = colonsIn(source, spansOf(node)?.opening)
  const isTaken = around.some((other) => {
    const end = colonsIn(source, spansOf(other)?.closing)
    return end !== '' && end.length <= own.length
  })
  const nearest = around.at(-1)
  if (!isTaken || !nearest) return undefined
  const colons = colonsIn(source, spansOf(nearest)?.opening)
  return { name: nearest.name, colons, line: nearest.position?.start.line ?? 1 }
}
