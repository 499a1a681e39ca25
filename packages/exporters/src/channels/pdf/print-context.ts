import type { Corpus, Finding, Question, RuleInfo } from '@topasked/content'
import type { FootnoteDefinition, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { type Strings, stringsFor } from '../../language/index.ts'
import type { Picture } from './picture.ts'
import type { Tongue } from './print-nodes.ts'
import { reportOnce } from './report-once.ts'
import { tongueOf } from './tongue.ts'

/** What converting one answer needs to know and collects. */
export interface PrintContext {
  readonly corpus: Corpus
  readonly question: Question
  /** Language of the edition: decides addresses. */
  readonly locale: string
  /** The words we add inside the answer, in the language of the answer. */
  readonly words: Strings
  readonly tongue: Tongue
  /** The file that the nodes were written in: the answer's or a fragment's. */
  readonly file: VFile
  /** No footnotes here: inside a footnote and in the header row of a table, which is printed on every page. */
  readonly inline: boolean
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  /** Footnotes so far: what they say -> their name. */
  readonly notes: Map<string, string>
  readonly pictures: Map<string, Picture>
  /** Depths of the headings that are open. */
  readonly depths: number[]
}

function definitionsIn(tree: Root): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  return definitions
}

export function printContext(corpus: Corpus, question: Question, locale: string): PrintContext {
  return {
    corpus,
    question,
    locale,
    words: stringsFor(question.locale),
    tongue: tongueOf(corpus, question.locale),
    file: question.file,
    inline: false,
    definitions: definitionsIn(question.tree),
    notes: new Map(),
    pictures: new Map(),
    depths: [],
  }
}

/** The context for what a node holds: nodes of a fragment have the fragment as their source. */
export function within(node: Nodes, context: PrintContext): PrintContext {
  const fragment = node.data && 'fragment' in node.data ? String(node.data.fragment) : undefined
  if (fragment === undefined) return context
  const { corpus, question } = context
  const paths = [`fragments/${fragment}.${question.locale}.md`, `fragments/${fragment}.md`]
  const file = paths.map((path) => corpus.files.find((source) => source.path === path)).find(Boolean)
  return { ...context, file: file ?? question.file }
}

/** Puts a message on the source of a node. */
export function reportNode(context: PrintContext, node: Nodes, rule: RuleInfo, finding: Finding): void {
  reportOnce(context.file, rule, { place: node.position, ...finding })
}

/** The name of the footnote that says `key`, and whether it is printed here for the first time. */
export function noteOf(context: PrintContext, key: string): { note: string; first: boolean } {
  const known = context.notes.get(key)
  const note = known ?? `${context.question.id}-${context.notes.size + 1}`
  context.notes.set(key, note)
  return { note, first: known === undefined }
}
