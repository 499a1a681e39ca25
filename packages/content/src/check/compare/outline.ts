import type { Code, Image, InlineCode, Link, List, Nodes, Strong, Text } from 'mdast'
import type {} from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import type { Source } from '../../read/source.ts'
import { includeOf } from '../../resolve/directives.ts'
import type { Fact } from './differences.ts'

/** What a text consists of, each in the order of the file. */
export interface Outline {
  /** Blocks other than paragraphs and lists: headings, notes, includes, tables, code. */
  readonly blocks: ReadonlyArray<Fact<Nodes>>
  readonly lists: readonly List[]
  readonly links: readonly Link[]
  readonly images: readonly Image[]
  readonly codes: readonly InlineCode[]
  readonly strongs: readonly Strong[]
  readonly texts: readonly Text[]
}

function blockOf(node: Nodes): string | undefined {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(node.depth)} heading`
    case 'containerDirective':
      return `:::${node.name}`
    case 'leafDirective':
      return includeOf(node) === undefined ? undefined : `::include{fragment="${includeOf(node)}"}`
    case 'table':
      return `table of ${node.children.length} rows and ${node.children[0]?.children.length ?? 0} columns`
    case 'code':
      return `block of code${(node as Code).lang ? ` (${(node as Code).lang})` : ''}`
    default:
      return undefined
  }
}

const known = new WeakMap<Source, Outline>()

/** What the text of a file consists of. Links and pictures that name a definition are left out. */
export function outlineOf(source: Source): Outline {
  const before = known.get(source)
  if (before) return before
  const blocks: Array<Fact<Nodes>> = []
  for (const type of ['heading', 'containerDirective', 'leafDirective', 'table', 'code'] as const) {
    for (const node of source.nodes.get(type) ?? []) {
      const key = blockOf(node)
      if (key !== undefined) blocks.push({ key, shown: key, node })
    }
  }
  const startOf = ({ node }: Fact<Nodes>) => node.position?.start.offset ?? 0
  const all = <T extends Nodes>(type: T['type']) => (source.nodes.get(type) ?? []) as readonly T[]
  const outline: Outline = {
    blocks: blocks.sort((a, b) => startOf(a) - startOf(b)),
    lists: all<List>('list'),
    links: all<Link>('link'),
    images: all<Image>('image'),
    codes: all<InlineCode>('inlineCode'),
    strongs: all<Strong>('strong').filter((node) => textOf(node).trim() !== ''),
    texts: all<Text>('text'),
  }
  known.set(source, outline)
  return outline
}
