import type { Nodes, Parents } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Source } from './source.ts'

/** Takes the place of what is no plain text, so that offsets stay and no pattern matches across it. */
export const MASK = '\uFFFC'

/** The text of a paragraph, a heading or a cell as it was typed; code, pictures, links and marks that work are masked. */
export interface Prose {
  readonly node: Nodes
  /** Offset of `text` in the file. */
  readonly start: number
  readonly text: string
}

const MASKED: ReadonlySet<string> = new Set([
  'inlineCode',
  'html',
  'image',
  'imageReference',
  'linkReference',
  'footnoteReference',
])
const MARKED: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete'])

type Range = readonly [start: number, end: number]

function offsets(node: Nodes): Range | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? undefined : [start, end]
}

/** What of a node is masked: all of it, or the marks around its children. */
function masksOf(node: Nodes, typed: string): Range[] {
  const range = offsets(node)
  if (!range) return []
  const [start, end] = range
  if (MASKED.has(node.type) || (node.type === 'link' && /^[[<]/.test(typed[start] ?? ''))) return [range]
  if (!MARKED.has(node.type) || !('children' in node)) return []
  const [first, last] = [node.children[0], node.children.at(-1)]
  const inner: Range = [(first && offsets(first)?.[0]) ?? end, (last && offsets(last)?.[1]) ?? end]
  return [
    [start, inner[0]],
    [inner[1], end],
  ]
}

function read(node: Parents, typed: string): Prose | undefined {
  const range = offsets(node)
  if (!range) return undefined
  const [start, end] = range
  const masks: Range[] = []
  visit(node, (inner) => {
    if (inner !== node) masks.push(...masksOf(inner, typed))
  })
  if (masks.length === 0) return { node, start, text: typed.slice(start, end) }
  const parts: string[] = []
  let at = start
  for (const [from, to] of masks.sort((a, b) => a[0] - b[0])) {
    if (to <= at) continue
    parts.push(typed.slice(at, Math.max(at, from)), MASK.repeat(to - Math.max(at, from)))
    at = to
  }
  return { node, start, text: parts.join('') + typed.slice(at, end) }
}

const known = new WeakMap<Source, readonly Prose[]>()

/** The prose of a file, in the order of the file. */
export function proseOf(source: Source): readonly Prose[] {
  const before = known.get(source)
  if (before) return before
  const typed = String(source.file.value ?? '')
  const prose = (['paragraph', 'heading', 'tableCell'] as const)
    .flatMap((type) => source.nodes.get(type) ?? [])
    .flatMap((node) => ('children' in node ? (read(node, typed) ?? []) : []))
    .sort((a, b) => a.start - b.start)
  known.set(source, prose)
  return prose
}

/** One line of prose, without the marks of quotes that may stand before it. */
export interface ProseLine {
  /** Offset in the file. */
  readonly start: number
  readonly text: string
}

/** The lines of prose: the first begins where the paragraph does, the others after indents and marks of quotes. */
export function linesOf({ text, start }: Prose): ProseLine[] {
  let at = start
  return text.split(/(\r\n|\n|\r)/).flatMap((part, index) => {
    const before = index === 0 ? '' : (/^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(part)?.[0] ?? '')
    const line = { start: at + before.length, text: part.slice(before.length) }
    at += part.length
    return index % 2 === 0 ? [line] : []
  })
}
