import { type Corpus, type Question, type RuleInfo, report } from '@topasked/content'
import type { Nodes } from 'mdast'
import { sourceFileOf } from '../source-file.ts'

/** Where a node was found. */
export interface Found {
  readonly question: Question
  readonly context: { readonly corpus: Corpus }
}

/** Adds a message at a node to the file that the node was written in: the question or the fragment that it includes. */
export function reportNode(found: Found, node: Nodes, rule: RuleInfo, reason: string, help: string): void {
  report(sourceFileOf(found.context.corpus, found.question, node), rule, {
    reason,
    help,
    place: node.position,
  })
}

/** Reports that a converter has no handler for a node, unless another converter has already done so. */
export function reportUnknownNode(found: Found, node: Nodes, rule: RuleInfo): void {
  const { messages } = sourceFileOf(found.context.corpus, found.question, node)
  const said = messages.some(
    ({ place, ruleId }) => place === node.position && ruleId?.endsWith('/unknown-node'),
  )
  if (said && node.position) return
  const help = 'write it another way: with Markdown, its tables and footnotes, and the documented directives'
  reportNode(found, node, rule, `a part of kind ${node.type} cannot be published`, help)
}
