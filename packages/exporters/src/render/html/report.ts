import { type Corpus, type Question, type RuleInfo, report } from '@topasked/content'
import type { Nodes } from 'mdast'
import type { VFile } from 'vfile'

/** Where a node was found. */
export interface Found {
  readonly question: Question
  readonly context: { readonly corpus: Corpus }
}

/** Puts a message at a node, on the file that the node was written in: the question or the fragment it includes. */
export function reportNode(found: Found, node: Nodes, rule: RuleInfo, reason: string, help: string): void {
  report(fileOf(found, node), rule, { reason, help, place: node.position })
}

/** Says that a converter has no handler for a node, unless another converter has said so. */
export function reportUnknownNode(found: Found, node: Nodes, rule: RuleInfo): void {
  const said = fileOf(found, node).messages.some(
    ({ place, ruleId }) => place === node.position && ruleId?.endsWith('/unknown-node'),
  )
  if (said && node.position) return
  const help = 'write it another way: with Markdown, its tables and footnotes, and the documented directives'
  reportNode(found, node, rule, `a part of kind ${node.type} cannot be published`, help)
}

function fileOf({ question, context }: Found, node: Nodes): VFile {
  const fragment = fragmentOf(question.tree, node)
  if (fragment === undefined) return question.file
  const paths = [`fragments/${fragment}.${question.locale}.md`, `fragments/${fragment}.md`]
  const files = paths.map((path) => context.corpus.files.find((file) => file.path === path))
  return files.find((file) => file !== undefined) ?? question.file
}

/** The fragment that a node was spliced in from: its parts know by their `data`, what is inside them does not. */
function fragmentOf(within: Nodes, node: Nodes, fragment?: string): string | undefined {
  const data: object = within.data ?? {}
  const here = 'fragment' in data && typeof data.fragment === 'string' ? data.fragment : fragment
  if (within === node) return here
  if (!('children' in within)) return undefined
  for (const child of within.children) {
    const found = fragmentOf(child, node, here)
    if (found !== undefined) return found
  }
  return undefined
}
