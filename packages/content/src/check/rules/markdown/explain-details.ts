import type { Html, Nodes, Parents } from 'mdast'
import type { Finding } from '../../../model/messages.ts'
import { DETAILS_END, DETAILS_START } from '../../../read/details.js'

type Explained = Pick<Finding, 'reason' | 'help'>

const TAGS = 'write <details> alone on a line, and <summary>the title</summary> alone on the next'

function explainStart(value: string): Explained {
  if (!/^<details>/.test(value)) return { reason: 'this tag is not typed as <details>', help: TAGS }
  const title = /^<details>\s*<summary>(.*?)<\/summary>(.*)$/su.exec(value)
  if (!title) return { reason: 'this part that folds has no title', help: TAGS }
  if (title[2]?.trim())
    return {
      reason: 'there is no empty line after </summary>',
      help: 'leave an empty line after </summary> and before </details>, so that Markdown works between them',
    }
  return { reason: 'the title of this part that folds is no line of plain words', help: TAGS }
}

/** Why a tag of a part that folds, or of its title, is none here. */
export function explainDetails(node: Html, { children }: Pick<Parents, 'children'>): Explained {
  if (node.value.startsWith(DETAILS_END))
    return node.value === DETAILS_END
      ? { reason: 'there is no <details> in front of this </details>', help: TAGS }
      : {
          reason: 'there is no empty line after </details>',
          help: 'leave an empty line after </details>',
        }
  if (!DETAILS_START.test(node.value)) return explainStart(node.value)
  const siblings: readonly Nodes[] = children
  const next = siblings.slice(siblings.indexOf(node) + 1)
  const end = next.findIndex((other) => other.type === 'html' && other.value === DETAILS_END)
  if (end < 0)
    return {
      reason: 'this <details> is never closed',
      help: 'write </details> on a line of its own behind it, between empty lines and with the same indent',
    }
  return end === 0
    ? { reason: 'there is nothing in this part that folds', help: 'write text before </details>' }
    : {
        reason: 'there is other HTML, or another part that folds, in this part',
        help: 'end this part before it',
      }
}
