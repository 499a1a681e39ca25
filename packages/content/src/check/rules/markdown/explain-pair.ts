import type { Html, Nodes, Parents } from 'mdast'
import type { Finding } from '../../../model/messages.ts'

type Explained = Pick<Finding, 'reason' | 'help'>

/** Why one of the tags that may stand around words is no such tag here. */
export function explainPair(node: Html, name: string, { children }: Pick<Parents, 'children'>): Explained {
  const [opening, closing] = [`<${name}>`, `</${name}>`]
  if (node.value === closing)
    return {
      reason: `there is no ${opening} in front of this ${closing}`,
      help: `write ${opening} before the words, in the same paragraph and outside of other marks`,
    }
  if (node.value !== opening)
    return {
      reason: `this tag is not typed as ${opening}`,
      help: `write ${opening} in small letters, without anything else in it`,
    }
  const siblings: readonly Nodes[] = children
  const at = siblings.indexOf(node)
  const end = siblings.findIndex((other, index) => {
    return index > at && other.type === 'html' && other.value === closing
  })
  if (end < 0)
    return {
      reason: `this ${opening} is never closed`,
      help: `write ${closing} behind the words, in the same paragraph and outside of other marks`,
    }
  const isEmpty = siblings
    .slice(at + 1, end)
    .every((inner) => inner.type === 'text' && inner.value.trim() === '')
  return isEmpty
    ? { reason: `there is nothing between ${opening} and ${closing}`, help: 'write words between them' }
    : {
        reason: `there is more than words between ${opening} and ${closing}`,
        help: 'move links, pictures, footnotes and other tags out of it',
      }
}
