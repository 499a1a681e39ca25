import type { Nodes } from 'mdast'
import type { TextEdit } from '../fix/apply-edits.ts'
import { addressOf, beginningOfName } from '../read/address.ts'
import type { Source } from '../read/source.ts'
import { readTarget } from '../resolve/targets.ts'

function rewrite(node: Nodes, { file }: Source, from: string, to: string): TextEdit | undefined {
  if (node.type !== 'link' && node.type !== 'definition') return undefined
  const target = readTarget(node.url, file.path)
  if (target.kind !== 'question' || target.id !== from) return undefined
  const address = addressOf(file, node)
  const span = address && beginningOfName(address, from)
  return span && { ...span, text: to }
}

/**
 * Edits that point every link of a Markdown file from one question to another; the words, titles, anchors and the way
 * to the folder stay as they were typed.
 */
export function linkEdits(source: Source, from: string, to: string): TextEdit[] {
  const nodes = [...(source.nodes.get('link') ?? []), ...(source.nodes.get('definition') ?? [])]
  return nodes.flatMap((node) => rewrite(node, source, from, to) ?? [])
}
