import type { Corpus, Question, Unresolved } from '@topasked/content'
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  FootnoteReference,
  Nodes,
  PhrasingContent,
  Root,
} from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { paperStringsFor } from '../../../language/index.ts'
import { PDF_RULES } from '../report.ts'
import { languageOf } from '../typst/language.ts'
import type { Block, Inline } from '../typst/print-nodes.ts'
import { toCallout, toHeading, toList, toOnly, toTable } from './blocks.ts'
import { toLink } from './link.ts'
import { keepTogether } from './page-breaks.ts'
import { toParagraphs } from './paragraph.ts'
import { isIcon, toPicture } from './picture.ts'
import { footnoteFor, type NodeState, reportNode } from './state.ts'
import { toRuns } from './text-runs.ts'

/** One handler for each type of node. */
type Handlers<Type extends Nodes['type'], Printed> = {
  readonly [T in Type]: (node: Extract<Nodes, { type: T }>, state: NodeState) => readonly Printed[]
}

const HAN = /\p{Script=Han}/u

/** Inline nodes. */
const INLINE_HANDLERS: Handlers<Exclude<PhrasingContent['type'], Unresolved>, Inline> = {
  break: () => [{ type: 'break' }],
  delete: (node, state) => [{ type: 'delete', children: state.inlines(node.children) }],
  emphasis: (node, state) => {
    // Chinese has no italics.
    const dotted = state.language.han || HAN.test(textOf(node))
    return [{ type: 'emphasis', dotted, children: state.inlines(node.children) }]
  },
  footnoteReference: toFootnote,
  image: (node, state) => {
    const picture = toPicture(node, state)
    return picture ? [{ type: 'image', ...picture, width: isIcon(node, state) ? null : picture.width }] : []
  },
  inlineCode: ({ value }) => [{ type: 'inlineCode', value }],
  keyboard: (node, state) => [{ type: 'keyboard', children: state.inlines(node.children) }],
  link: (node, state) => [toLink(node, state, state.inlines(node.children))],
  strong: (node, state) => [{ type: 'strong', children: state.inlines(node.children) }],
  subscript: (node, state) => [{ type: 'subscript', children: state.inlines(node.children) }],
  superscript: (node, state) => [{ type: 'superscript', children: state.inlines(node.children) }],
  text: ({ value }, { corpus, language }) => toRuns(corpus, value, language),
}

/** Blocks. */
const BLOCK_HANDLERS: Handlers<Exclude<(BlockContent | DefinitionContent)['type'], Unresolved>, Block> = {
  blockquote: (node, state) => [{ type: 'blockquote', children: state.blocks(node.children) }],
  callout: toCallout,
  code: ({ value }) => [{ type: 'code', value }],
  details: (node, state) => [
    { type: 'details', title: state.inlines(node.title), children: state.blocks(node.children) },
  ],
  // Printed where it is first referred to.
  footnoteDefinition: () => [],
  heading: toHeading,
  list: toList,
  only: toOnly,
  paragraph: toParagraphs,
  table: toTable,
  thematicBreak: () => [{ type: 'thematicBreak' }],
  variants: (node, state) => state.blocks(node.children),
}

function toFootnote(node: FootnoteReference, state: NodeState): readonly Inline[] {
  const definition = state.definitions.get(node.identifier)
  if (!definition) {
    reportNode(state, node, PDF_RULES.footnoteExists, {
      reason: `there is no footnote ${node.identifier}`,
      help: `write it on its own line: [^${node.identifier}]: ...`,
    })
    return []
  }
  const name = footnoteFor(state, `footnote ${node.identifier}`)
  const inside = state.withAddressesBeside()
  const children = name.first ? inside.blocks(definition.children, { plain: true }) : []
  return [{ type: 'footnote', ...name, children }]
}

function toPrinted<Printed>(
  handlers: Handlers<never, Printed>,
  node: Nodes,
  state: NodeState,
): readonly Printed[] {
  if (Object.hasOwn(handlers, node.type)) {
    // The table has a handler for this type, and it takes nodes of this type.
    const byType = handlers as Readonly<Record<string, (node: Nodes, state: NodeState) => readonly Printed[]>>
    return byType[node.type]?.(node, state) ?? []
  }
  reportNode(state, node, PDF_RULES.nodeKnown, {
    reason: `a part of kind ${node.type} cannot be printed`,
    help: 'write it with plain Markdown, or leave it out of PDF with :::only{channels="site feed intranet"}',
  })
  return []
}

function stateOf(shared: Omit<NodeState, 'inlines' | 'blocks' | 'withAddressesBeside'>): NodeState {
  const state: NodeState = {
    ...shared,
    inlines: (nodes) => nodes.flatMap((node) => toPrinted(INLINE_HANDLERS, node, state)),
    blocks: (nodes, { plain } = { plain: false }) =>
      keepTogether(
        nodes.flatMap((node, n) => toPrinted(BLOCK_HANDLERS, node, { ...state, plain: plain && n === 0 })),
      ),
    withAddressesBeside: () => stateOf({ ...shared, addressesBeside: true }),
  }
  return state
}

function definitionsIn(tree: Root): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  return definitions
}

/** What an answer prints, and the pictures in it. */
interface PrintedAnswer {
  readonly blocks: readonly Block[]
  /** Path for the templates -> bytes. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Something of it cannot be printed; a message says what. */
  readonly incomplete: boolean
}

/** Converts an answer for the edition in `locale`. A node without a handler is a message at its source. */
export function toPrintNodes(corpus: Corpus, question: Question, locale: string): PrintedAnswer {
  const pictures = new Map<string, Uint8Array>()
  let incomplete = false
  const state = stateOf({
    corpus,
    question,
    locale,
    words: paperStringsFor(corpus, question.locale),
    language: languageOf(corpus, question.locale),
    definitions: definitionsIn(question.tree),
    footnotes: new Map(),
    pictures,
    onProblem: () => {
      incomplete = true
    },
    depths: [],
    addressesBeside: false,
    plain: false,
  })
  const blocks = state.blocks(question.tree.children)
  return { blocks, pictures, incomplete }
}
