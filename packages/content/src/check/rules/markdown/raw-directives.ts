import type { Nodes } from 'mdast'
import { EXIT, visit } from 'unist-util-visit'
import { Edit, together } from '../../../fix/edit.ts'
import type { Finding } from '../../../model/messages.ts'
import type { Content } from '../../../read/content.ts'
import { placeAt } from '../../../read/places.ts'
import { type Prose, type ProseLine, proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import { slice, spansOf } from '../../../read/span.ts'
import { KNOWN_DIRECTIVES } from '../../../resolve/directives.ts'
import { similarTo } from '../../similar.ts'
import { FOREIGN_BLOCKS } from './foreign-blocks.ts'

const BLOCKS: readonly string[] = KNOWN_DIRECTIVES.containerDirective

/** A line that was to open a block: had it opened one, it would be no line of a paragraph. */
const OPENING = /^(:{3,})([ \t]*)([A-Za-z][\w-]*)([^\r\n]*)$/
const INCLUDE = /(?<![:\w\uFFFC])::?[ \t]?(include)(?:(\{[^{}\n]*\})|(?<=::include)\b)/

/** The block that a name stands for, and whether that is certain. */
function meant(name: string): { readonly block: string | undefined; readonly certain: boolean } {
  if (BLOCKS.includes(name)) return { block: name, certain: true }
  if (Object.hasOwn(FOREIGN_BLOCKS, name)) return { block: FOREIGN_BLOCKS[name], certain: true }
  const similar = similarTo(name, BLOCKS)
  return { block: similar?.name, certain: similar?.certain ?? false }
}

/** The paragraphs that follow one under the same parent. */
function paragraphsAfter(node: Nodes, source: Source): Prose[] {
  let siblings: readonly Nodes[] = []
  if (source.tree)
    visit(source.tree, (parent) => {
      const index = 'children' in parent ? (parent.children as Nodes[]).indexOf(node) : -1
      if (index < 0 || !('children' in parent)) return undefined
      siblings = parent.children.slice(index + 1)
      return EXIT
    })
  return proseOf(source).filter((prose) => siblings.includes(prose.node))
}

/** Whether the block that was to open on a line is closed beside it, without another block between the two. */
function isClosed(line: ProseLine, colons: string, prose: Prose, source: Source): boolean {
  const typed = String(source.file.value)
  const parts = [prose, ...paragraphsAfter(prose.node, source)].map((part) => part.lines())
  const isClose = (other: ProseLine): boolean => other.start > line.start && other.test(/^:{3,}[ \t]*$/)
  const end = parts.find((lines) => lines.some(isClose)) ?? []
  const close = end.find(isClose)
  if (!close || close.isLazy || slice(typed, close).trimEnd() !== colons) return false
  if (/^[ \t>]*:::/m.test(slice(typed, { start: line.end, end: close.start }))) return false
  // The line after the first and that after the last go on with nothing any more.
  const below = parts[0]?.find(({ start }) => start > line.start)
  const after = end.find(({ start }) => start > close.start)
  return [below, after].every((other) => !other || other === close || other.beginsParagraph)
}

function opening(line: ProseLine, prose: Prose, source: Source): Finding | undefined {
  const [colonsAt, , nameAt, restAt] = line.match(OPENING)?.groups ?? []
  if (!colonsAt || !nameAt || !restAt) return undefined
  const typed = String(source.file.value)
  const [colons, rest] = [slice(typed, colonsAt), slice(typed, restAt)]
  const { block, certain } = meant(slice(typed, nameAt))
  const alone = /^(?:\{[^{}]*\})?[ \t]*$/.test(rest)
  const known = BLOCKS.map((other) => `:::${other}`).join(', ')
  const help = !block
    ? `use one of: ${known}`
    : alone
      ? `write: ${colons}${block}${rest.trimEnd()}`
      : `write ${colons}${block} alone on its line, and the words on the next`
  const isSafe = alone && certain && !line.isLazy && isClosed(line, colons, prose, source)
  return {
    reason: alone
      ? 'there is a space after these colons, so readers will see them instead of a block'
      : 'there are words after the name of this block, so readers will see the colons and no block',
    help,
    place: placeAt(source.file, line.start, nameAt.end),
    edits: block && isSafe ? [Edit.replaceName({ start: colonsAt.end, end: nameAt.end }, block)] : undefined,
  }
}

function include(
  line: ProseLine,
  next: ProseLine | undefined,
  source: Source,
  { fragments }: Content,
): Finding | undefined {
  const match = line.match(INCLUDE)
  if (!match) return undefined
  const typed = String(source.file.value)
  const [words, attributesAt] = match.groups
  const attributes = attributesAt ? slice(typed, attributesAt) : '{fragment="id"}'
  const alone = attributesAt !== undefined && slice(typed, match) === slice(typed, line).trim()
  const id = /^\{fragment=["']?([a-z0-9-]+)["']?\}$/.exec(attributes)?.[1]
  const isSafe = alone && !line.isLazy && fragments.has(id ?? '') && (!next || next.beginsParagraph)
  return {
    reason: 'this include is not alone on its line, so readers will see it as it is typed',
    help: alone ? `write: ::include${attributes}` : `put ::include${attributes} alone on a line`,
    place: placeAt(source.file, match.start, match.end),
    edits:
      isSafe && words
        ? together(Edit.rewrite(typed, { start: match.start, end: words.start }, '::'))
        : undefined,
  }
}

/** `:warning[words]` in a line of text; a colon and a word alone are ordinary text. */
function* inline(source: Source): Iterable<Finding> {
  const typed = String(source.file.value)
  for (const node of source.nodes.get('textDirective') ?? []) {
    const start = node.position?.start.offset
    const end = spansOf(node)?.name?.end
    if (node.type !== 'textDirective' || start === undefined || end === undefined) continue
    if (!BLOCKS.includes(node.name)) continue
    if (!/[[{]/.test(typed[end] ?? '') || /\w/.test(typed[start - 1] ?? '')) continue
    yield {
      reason: `:${node.name} is not alone on its line, so readers will see it as it is typed`,
      help: `put :::${node.name}, the text and ::: each on their own line`,
      place: placeAt(source.file, start, end),
    }
  }
}

/** Directives that the parser did not take for any, or that stand where there are none: they are published raw. */
export function* rawDirectives(source: Source, content: Content): Iterable<Finding> {
  for (const prose of proseOf(source)) {
    if (!prose.isParagraph) continue
    const lines = prose.lines()
    for (const [index, line] of lines.entries()) {
      const finding = opening(line, prose, source) ?? include(line, lines[index + 1], source, content)
      if (finding) yield finding
    }
  }
  yield* inline(source)
}

/** Lines of colons alone that end nothing; a line that was to begin a block, in whatever way, has a message of its own. */
export function* strayEnds(source: Source): Iterable<Finding> {
  const lines = proseOf(source).flatMap((prose) => (prose.isParagraph ? prose.lines() : []))
  if (lines.some((line) => line.test(/^:{3,}[ \t]*[^:\s]/))) return
  for (const line of lines) {
    const end = line.match(/^:{3,}(?=[ \t]*$)/)
    if (!end) continue
    yield {
      reason: 'these colons end no block, so readers will see them',
      help: 'write :::note, or the name of another block, on a line before the words, or remove the colons',
      place: placeAt(source.file, end.start, end.end),
    }
  }
}
