import type { Question } from '@topasked/content'
import type { Nodes } from 'mdast'
import { walk } from '../../../render/html/walk.ts'

/** Whether the feed has another text for a question than the intranet, or none: then a refresh must leave it alone. */
export function differsFromFeed({ meta, tree }: Question): boolean {
  if (meta.channels && !meta.channels.includes('feed')) return true
  let differs = false
  walk(tree as Nodes, (node) => {
    if (node.type !== 'only' || !node.channels) return
    if (node.channels.includes('feed') !== node.channels.includes('intranet')) differs = true
  })
  return differs
}
