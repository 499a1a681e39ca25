import type { Nodes, Parents, RootData } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Source } from './source.ts'
import { type Span, spansOf } from './span.ts'
import { PAIRS } from './tags.js'

/** Takes the place of what is no plain text, so that offsets stay and no pattern matches across it. */
const MASK = '\uFFFC'

const MASKED: ReadonlySet<string> = new Set([
  'inlineCode',
  'html',
  'image',
  'imageReference',
  'linkReference',
  'footnoteReference',
])
const MARKED: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete', ...Object.values(PAIRS)])

/** Where a pattern and its groups were found in the file. */
interface Match extends Span {
  readonly groups: ReadonlyArray<Span | undefined>
}

const withIndices = new WeakMap<RegExp, RegExp>()

/** The pattern as one that finds all matches and says where its groups are. */
function indexed(pattern: RegExp): RegExp {
  const known = withIndices.get(pattern)
  if (known) return known
  const flags = `${pattern.flags.replace(/[dg]/g, '')}dg`
  const made = new RegExp(pattern.source, flags)
  withIndices.set(pattern, made)
  return made
}

/**
 * Text of a file to look for patterns in, with U+FFFC for each character of what is no plain text. Patterns find spans of
 * the file, and what stands there is read from the file: the text itself is not to be had.
 */
class MaskedText implements Span {
  readonly start: number
  readonly end: number
  readonly #text: string

  constructor(start: number, text: string) {
    this.start = start
    this.end = start + text.length
    this.#text = text
  }

  /** Whether all that stands in a span of the file is plain text. */
  isPlain({ start, end }: Span): boolean {
    return !this.#text.slice(start - this.start, end - this.start).includes(MASK)
  }

  test(pattern: RegExp): boolean {
    return this.#text.search(pattern) >= 0
  }

  match(pattern: RegExp): Match | undefined {
    return this.matchAll(pattern).next().value
  }

  *matchAll(pattern: RegExp): Generator<Match, undefined> {
    for (const { indices } of this.#text.matchAll(indexed(pattern))) {
      const [whole, ...groups] = (indices ?? []).map(
        (pair) => pair && { start: this.start + pair[0], end: this.start + pair[1] },
      )
      if (whole) yield { ...whole, groups }
    }
  }
}

/** A line of prose without the marks and indents that stand before it. */
export class ProseLine extends MaskedText {
  /** It lacks the marks or the indent of the quote or list that it goes on with. */
  readonly isLazy: boolean
  readonly #indent: string

  constructor(start: number, text: string, indent: string, isLazy: boolean) {
    super(start, text)
    this.#indent = indent
    this.isLazy = isLazy
  }

  /** It would begin a paragraph if it did not go on with one: no heading, code, definition or the like. */
  get beginsParagraph(): boolean {
    return !this.isLazy && !/\t| {4}/.test(this.#indent) && this.test(/^[\p{L}"“'‘(（「『【\uFFFC]/u)
  }
}

/** The text of a paragraph, a heading or a cell as it was typed; code, pictures, links, escapes and marks that work are masked. */
export class Prose extends MaskedText {
  readonly node: Nodes
  readonly #split: () => ProseLine[]
  #lines: readonly ProseLine[] | undefined

  constructor(node: Nodes, start: number, text: string, split: () => ProseLine[]) {
    super(start, text)
    this.node = node
    this.#split = split
  }

  /** It is a block of its own: neither a heading or a cell nor the title of a block. */
  get isParagraph(): boolean {
    return this.node.type === 'paragraph' && !(this.node.data && 'directiveLabel' in this.node.data)
  }

  lines(): readonly ProseLine[] {
    this.#lines ??= this.#split()
    return this.#lines
  }
}

/** The lines of a text that begins on the line `first` of a file, each from where its words begin. */
function split(
  text: string,
  start: number,
  first: number,
  lines: NonNullable<RootData['lines']>,
): ProseLine[] {
  const depth = lines[first]?.depth ?? 0
  let at = start
  return text.split(/(\r\n|\n|\r)/).flatMap((part, index) => {
    const end = at + part.length
    const line = lines[first + index / 2]
    const from = index === 0 ? at : (line?.start ?? at)
    const typed = part.slice(from - at)
    const words = index === 0 ? typed : typed.replace(/^[ \t]+/, '')
    at = end
    const isLazy = index > 0 && (line?.depth ?? 0) < depth
    const indent = typed.slice(0, typed.length - words.length)
    return index % 2 === 0 ? [new ProseLine(end - words.length, words, indent, isLazy)] : []
  })
}

function offsets(node: Nodes): Span | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** What of a node is masked: all of it, or the marks around its children. A bare address is plain text. */
function masksOf(node: Nodes): Span[] {
  const span = offsets(node)
  if (!span) return []
  if (MASKED.has(node.type) || (node.type === 'link' && spansOf(node))) return [span]
  if (!MARKED.has(node.type) || !('children' in node)) return []
  const [first, last] = [node.children[0], node.children.at(-1)]
  return [
    { start: span.start, end: (first && offsets(first)?.start) ?? span.end },
    { start: (last && offsets(last)?.end) ?? span.end, end: span.end },
  ]
}

/** The backslashes in a span; `escapes` are sorted. */
function escapesIn(escapes: readonly number[], { start, end }: Span): Span[] {
  let [low, high] = [0, escapes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((escapes[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: Span[] = []
  for (let at = escapes[low]; at !== undefined && at < end; at = escapes[++low])
    found.push({ start: at, end: at + 2 })
  return found
}

/** What stands in a span of a text, with masks in place of some spans of it. */
function mask(typed: string, { start, end }: Span, masks: readonly Span[]): string {
  let text = ''
  let at = start
  for (const masked of masks.toSorted((a, b) => a.start - b.start)) {
    if (masked.end <= at) continue
    const from = Math.max(at, masked.start)
    text += typed.slice(at, from) + MASK.repeat(masked.end - from)
    at = masked.end
  }
  return text + typed.slice(at, end)
}

function read(node: Parents, typed: string, { lines = {}, escapes = [] }: RootData): Prose | undefined {
  const span = offsets(node)
  if (!span) return undefined
  const masks = escapesIn(escapes, span)
  visit(node, (inner) => {
    if (inner !== node) masks.push(...masksOf(inner))
  })
  const text = mask(typed, span, masks)
  const first = node.position?.start.line ?? 1
  return new Prose(node, span.start, text, () => split(text, span.start, first, lines))
}

const known = new WeakMap<Source, readonly Prose[]>()

/** The prose of a file, in the order of the file. */
export function proseOf(source: Source): readonly Prose[] {
  const before = known.get(source)
  if (before) return before
  const typed = String(source.file.value ?? '')
  const prose = (['paragraph', 'heading', 'tableCell'] as const)
    .flatMap((type) => source.nodes.get(type) ?? [])
    .flatMap((node) => ('children' in node ? (read(node, typed, source.tree?.data ?? {}) ?? []) : []))
    .sort((a, b) => a.start - b.start)
  known.set(source, prose)
  return prose
}
