import type { Question } from '@topasked/content'
import { visit } from 'unist-util-visit'

/** Whether the feed has another text for a question than the intranet, or none: then a refresh must leave it alone. */
export function differsFromFeed({ meta, tree }: Question): boolean {
  if (meta.channels && !meta.channels.includes('feed')) return true
  let differs = false
  visit(tree, 'only', ({ channels }) => {
    if (channels && channels.includes('feed') !== channels.includes('intranet')) differs = true
  })
  return differs
}
