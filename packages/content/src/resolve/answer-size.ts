import type { Definition, FootnoteDefinition, Nodes, Table } from 'mdast'
import type { Content, TooLarge } from '../read/content.ts'
import { TREE_LIMITS } from '../read/limits.ts'
import type { Source } from '../read/source.ts'
import { BLOCKS, MARKS } from '../read/tree-limits.js'
import { includeOf } from './directives.ts'
import { readTarget } from './targets.ts'

/** What an answer comes to once it is resolved. */
interface Size {
  readonly nodes: number
  /** UTF-16 code units of texts and addresses. */
  readonly characters: number
  /** Levels of blocks inside each other, and of emphasis, links and the like. */
  readonly blocks: number
  readonly marks: number
  /** Levels of fragments that are included in each other. */
  readonly includes: number
}

/** Four times what a file may have: channels write out the address of each link, and a fragment wherever it is included. */
export const MOST_CHARACTERS = 262_144
/** Nobody was seen to need three. */
export const MOST_INCLUDES = 16
const MOST: Size = { ...TREE_LIMITS, characters: MOST_CHARACTERS, includes: MOST_INCLUDES }
const NOTHING: Size = { nodes: 0, characters: 0, blocks: 0, marks: 0, includes: 0 }
/** Of a fragment that includes itself. */
const ENDLESS: Size = { ...NOTHING, includes: Number.POSITIVE_INFINITY }

function excessOf(size: Size, left: Size): TooLarge['what'] | undefined {
  if (size.includes === Number.POSITIVE_INFINITY) return 'circle'
  return (['includes', 'nodes', 'characters', 'blocks', 'marks'] as const).find(
    (name) => size[name] > left[name],
  )
}

/** Cells that channels add to short rows. */
function missingCells({ children }: Table): number {
  const columns = Math.max(...children.map((row) => row.children.length))
  return children.reduce((sum, row) => sum + columns - row.children.length, 0)
}

/** Counts what the trees of one language come to, without making them: a few lines can stand for gigabytes. */
export class AnswerSizes {
  readonly #content: Pick<Content, 'fragments' | 'links'>
  readonly #locale: string | undefined
  readonly #fragments = new Map<Source, Size>()
  /** Fragments that were begun: one that comes by again before it is counted includes itself. */
  readonly #open = new Set<Source>()

  constructor(content: Pick<Content, 'fragments' | 'links'>, locale: string | undefined) {
    this.#content = content
    this.#locale = locale
  }

  /** Undefined for an answer that can be resolved. */
  tooLarge(source: Source): TooLarge | undefined {
    const { tree } = source
    if (!tree) return undefined
    const counting = new Counting(this, source)
    return excessOf(counting.size(tree), MOST) && counting.culprit(tree, MOST)
  }

  /** The size of a fragment where it is included. */
  included(id: string): Size {
    const source = this.#fragment(id)
    if (!source) return NOTHING
    if (!this.#fragments.has(source)) this.#countAhead(source)
    const size = this.#fragments.get(source) ?? ENDLESS
    return { ...size, includes: size.includes + 1 }
  }

  #fragment(id: string): Source | undefined {
    const { fragments } = this.#content
    return (this.#locale && fragments.get(`${id}.${this.#locale}`)) || fragments.get(id)
  }

  /** Counts what a fragment includes before the fragment itself: no row of fragments is too long for that. */
  #countAhead(source: Source): void {
    const stack = this.#open.has(source) ? [] : [source]
    for (let next = stack.at(-1); next; next = stack.at(-1)) {
      if (this.#fragments.has(next)) stack.pop()
      else if (this.#open.has(next)) this.#fragments.set(next, this.#count(next))
      else {
        this.#open.add(next)
        for (const node of next.nodes.get('leafDirective') ?? []) {
          const inner = this.#fragment(includeOf(node) ?? '')
          if (inner && !this.#open.has(inner)) stack.push(inner)
        }
      }
    }
  }

  #count(source: Source): Size {
    return source.tree ? new Counting(this, source).size(source.tree) : NOTHING
  }

  addressLength(address: string, { file }: Source): number {
    const target = readTarget(address, file.path)
    const link = target.kind === 'registry' ? this.#content.links?.data?.[target.key] : undefined
    return (link?.url ?? address).length
  }
}

/** Counts one file. */
class Counting {
  readonly #sizes: AnswerSizes
  readonly #source: Source
  readonly #definitions = new Map<string, Definition>()
  readonly #notes = new Map<string, FootnoteDefinition>()
  readonly #noteSizes = new Map<string, Size>()

  constructor(sizes: AnswerSizes, source: Source) {
    this.#sizes = sizes
    this.#source = source
    for (const node of source.nodes.get('definition') ?? [])
      if (node.type === 'definition' && !this.#definitions.has(node.identifier))
        this.#definitions.set(node.identifier, node)
    for (const node of source.nodes.get('footnoteDefinition') ?? [])
      if (node.type === 'footnoteDefinition' && !this.#notes.has(node.identifier))
        this.#notes.set(node.identifier, node)
  }

  /** `level` is that of footnotes inside each other. */
  size(node: Nodes, level = 0): Size {
    const fragment = includeOf(node)
    if (fragment !== undefined) return this.#sizes.included(fragment)
    let nodes = 1 + (node.type === 'table' ? missingCells(node) : 0)
    let characters = this.#characters(node)
    let { blocks, marks, includes } =
      node.type === 'footnoteReference' ? this.#noteDepth(node.identifier, level) : NOTHING
    for (const child of 'children' in node ? node.children : []) {
      const size = this.size(child, level)
      nodes += size.nodes
      characters += size.characters
      includes = Math.max(includes, size.includes)
      blocks = Math.max(blocks, size.blocks)
      marks = Math.max(marks, size.marks)
    }
    if (BLOCKS.has(node.type)) blocks += 1
    if (MARKS.has(node.type)) marks += 1
    return { nodes, characters, blocks, marks, includes }
  }

  #characters(node: Nodes): number {
    switch (node.type) {
      case 'link':
        return this.#sizes.addressLength(node.url, this.#source) + (node.title?.length ?? 0)
      case 'linkReference': {
        const { url = '', title } = this.#definitions.get(node.identifier) ?? {}
        return this.#sizes.addressLength(url, this.#source) + (title?.length ?? 0)
      }
      case 'image':
      case 'imageReference':
        return node.alt?.length ?? 0
      default:
        return 'value' in node ? node.value.length : 0
    }
  }

  /**
   * On paper a footnote stands where it is referred to first. One that refers to itself goes no deeper, and one that is
   * too deep is not looked into.
   */
  #noteDepth(identifier: string, level: number): Size {
    const known = this.#noteSizes.get(identifier)
    const note = this.#notes.get(identifier)
    if (known || !note) return known ?? NOTHING
    if (level > MOST.blocks) return { ...NOTHING, blocks: MOST.blocks + 1 }
    this.#noteSizes.set(identifier, NOTHING)
    const size = this.size(note, level + 1)
    this.#noteSizes.set(identifier, size)
    return size
  }

  /** The deepest node with which there is more than `left`. */
  culprit(node: Nodes, left: Size): TooLarge {
    const inside = {
      ...left,
      blocks: left.blocks - (BLOCKS.has(node.type) ? 1 : 0),
      marks: left.marks - (MARKS.has(node.type) ? 1 : 0),
      nodes: left.nodes - 1,
    }
    for (const child of 'children' in node && includeOf(node) === undefined ? node.children : []) {
      const size = this.size(child)
      if (excessOf(size, inside)) return this.culprit(child, inside)
      inside.nodes -= size.nodes
      inside.characters -= size.characters
    }
    return { what: excessOf(this.size(node), left) ?? 'nodes', node }
  }
}
