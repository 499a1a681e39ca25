import type { Corpus, Finding, Question, RuleInfo } from '@topasked/content'
import type { FootnoteDefinition, Nodes } from 'mdast'
import type { Strings } from '../../../language/index.ts'
import { sourceFileOf } from '../../../render/source-file.ts'
import { reportOnce } from '../report.ts'
import type { Block, Inline, Language } from '../typst/print-nodes.ts'

/** What the handlers of one answer share. */
export interface NodeState {
  readonly corpus: Corpus
  readonly question: Question
  /** Language of the edition: decides addresses. */
  readonly locale: string
  /** The words of the interface, in the language of the answer. */
  readonly words: Strings
  /** That of the answer. */
  readonly language: Language
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  /** Footnotes so far: what they say -> their name. */
  readonly footnotes: Map<string, string>
  /** Pictures so far: path -> bytes, as Typst gets them. */
  readonly pictures: Map<string, Uint8Array>
  /** What cannot be printed was found: the answer lacks something. */
  readonly onProblem: () => void
  /** Depths of the headings that are open. */
  readonly depths: number[]
  /** Addresses stand beside their links rather than in footnotes. */
  readonly addressesBeside: boolean
  /** A paragraph stands on the line of a number or a mark. */
  readonly plain: boolean
  readonly inlines: (nodes: readonly Nodes[]) => readonly Inline[]
  /** `plain` is about a paragraph at the beginning. */
  readonly blocks: (nodes: readonly Nodes[], options?: { readonly plain: boolean }) => readonly Block[]
  /** The state for places without footnotes: a footnote itself, and the header of a table, which every page repeats. */
  readonly withAddressesBeside: () => NodeState
}

/** Puts a message at a node, on the file that the node was written in. */
export function reportNode(
  { corpus, question, onProblem }: NodeState,
  node: Nodes,
  rule: RuleInfo,
  finding: Finding,
): void {
  onProblem()
  reportOnce(sourceFileOf(corpus, question, node), rule, { place: node.position, ...finding })
}

/** The name of the footnote that says `content`, and whether it is referred to for the first time. */
export function footnoteFor(state: NodeState, content: string): { footnote: string; first: boolean } {
  const known = state.footnotes.get(content)
  const footnote = known ?? `${state.question.id}-${state.footnotes.size + 1}`
  state.footnotes.set(content, footnote)
  return { footnote, first: known === undefined }
}
