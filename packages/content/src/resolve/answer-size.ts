import type { Definition, FootnoteDefinition, Nodes, Table } from 'mdast'
import type { Content } from '../read/content.ts'
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
}

/** Four times what a file may have: channels write out the address of each link, and a fragment wherever it is included. */
export const MOST_CHARACTERS = 262_144
const MOST: Size = { ...TREE_LIMITS, characters: MOST_CHARACTERS }
const NOTHING: Size = { nodes: 0, characters: 0, blocks: 0, marks: 0 }
/** A fragment that includes itself. */
const ENDLESS: Size = { nodes: Infinity, characters: Infinity, blocks: Infinity, marks: Infinity }

/** Why an answer is not resolved. */
export interface TooLarge {
  readonly what: keyof Size | 'circle'
  /** The node of the answer with which it becomes too much. */
  readonly node: Nodes
}

function excessOf(size: Size, left: Size): TooLarge['what'] | undefined {
  if (size.nodes === Infinity) return 'circle'
  return (['nodes', 'characters', 'blocks', 'marks'] as const).find((name) => size[name] > left[name])
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

  ofFragment(id: string): Size {
    const { fragments } = this.#content
    const source = (this.#locale && fragments.get(`${id}.${this.#locale}`)) || fragments.get(id)
    if (!source?.tree) return NOTHING
    const known = this.#fragments.get(source)
    if (known) return known
    // Who asks for it while it is counted goes round in a circle.
    this.#fragments.set(source, ENDLESS)
    const size = new Counting(this, source).size(source.tree)
    this.#fragments.set(source, size)
    return size
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

  size(node: Nodes): Size {
    const fragment = includeOf(node)
    if (fragment !== undefined) return this.#sizes.ofFragment(fragment)
    let nodes = 1 + (node.type === 'table' ? missingCells(node) : 0)
    let characters = this.#characters(node)
    let { blocks, marks } = node.type === 'footnoteReference' ? this.#noteDepth(node.identifier) : NOTHING
    for (const child of 'children' in node ? node.children : []) {
      const size = this.size(child)
      nodes += size.nodes
      characters += size.characters
      blocks = Math.max(blocks, size.blocks)
      marks = Math.max(marks, size.marks)
    }
    if (BLOCKS.has(node.type)) blocks += 1
    if (MARKS.has(node.type)) marks += 1
    return { nodes, characters, blocks, marks }
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

  /** On paper a footnote stands where it is referred to first. One that refers to itself goes no deeper. */
  #noteDepth(identifier: string): Size {
    const known = this.#noteSizes.get(identifier)
    if (known) return known
    this.#noteSizes.set(identifier, NOTHING)
    const note = this.#notes.get(identifier)
    const size = note ? this.size(note) : NOTHING
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
