import type { Callout } from '@topasked/content'
import type { Link, List, Nodes, Table } from 'mdast'
import { stringsFor } from '../../language/index.ts'
import { definitionsIn, groupsOf, isShownIn, signInWords } from './parts.ts'
import { pageOf, type Telling } from './telling.ts'

/**
 * The answer as plain text has to say it: steps with their numbers, addresses in brackets, pictures as descriptions,
 * cells with the names of their columns. How lines are broken is not compared, and no `>` either.
 */
export function plainAnswer(telling: Telling): string {
  const order: string[] = []
  const tell = tellerOf(telling, order)
  const definitions = definitionsIn(telling.question.tree)
  let text = tell(telling.question.tree.children)
  for (let index = 0; index < order.length; index += 1) {
    text += ` [${index + 1}] ${tell(definitions.get(order[index] ?? '')?.children ?? [])}`
  }
  return text
}

type Tell = (nodes: readonly Nodes[]) => string

function tellerOf(telling: Telling, order: string[]): Tell {
  const tell: Tell = (nodes) => nodes.map(one).join('')
  const { corpus, channel, locale } = telling
  const strings = stringsFor(locale)
  const one = (node: Nodes): string => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value
      case 'code':
        return ` ${node.value} `
      case 'break':
      case 'footnoteDefinition':
        return ' '
      case 'thematicBreak':
        return ' --- '
      case 'emphasis':
      case 'strong':
        return tell(node.children)
      case 'delete':
        return `~~${tell(node.children)}~~`
      case 'footnoteReference':
        if (!order.includes(node.identifier)) order.push(node.identifier)
        return `[${order.indexOf(node.identifier) + 1}]`
      case 'link':
        return linkText(node, telling, tell)
      case 'image':
        return node.alt ? strings.picture(node.alt) : ''
      case 'list':
        return listText(node, tell)
      case 'table':
        return tableText(node, telling, tell)
      case 'callout':
        return ` ${calloutText(node, telling, tell)} `
      case 'only': {
        if (!isShownIn(node, channel)) return ''
        const label = node.audience ? strings.labelled(groupsOf(corpus, node.audience, locale), '') : ''
        return ` ${label}${tell(node.children)} `
      }
      default:
        return ` ${'children' in node ? tell(node.children) : ''} `
    }
  }
  return tell
}

function listText({ ordered, start, children }: List, tell: Tell): string {
  return children
    .map((item, index) => {
      const box = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : ''
      return ` ${ordered ? `${(start ?? 1) + index}.` : '-'} ${box}${tell(item.children)} `
    })
    .join('')
}

function linkText(node: Link, telling: Telling, tell: Tell): string {
  const words = tell(node.children)
  const target = node.data?.target
  const fragment =
    target?.kind === 'question' && target.fragment !== undefined
      ? `#topasked-${target.id}--${target.fragment}`
      : ''
  const url =
    target?.kind === 'question' ? `${pageOf(telling, telling.siteUrl, target.id)}${fragment}` : node.url
  const signIn = target?.kind === 'registry' && target.access === 'sign-in' ? signInWords(telling.locale) : ''
  if (words === '') return `${url}${signIn}`
  const known = [url, url.replace(/^(?:mailto:|tel:|https:\/\/)/u, '')].includes(words)
  return `${words}${known ? '' : ` (${url})`}${signIn}`
}

/** One line a row, each cell with the heading of its column. */
function tableText({ children }: Table, { locale }: Telling, tell: Tell): string {
  const { labelled } = stringsFor(locale)
  const [head = [], ...rows] = children.map((row) => row.children.map((cell) => tell(cell.children).trim()))
  const lines =
    rows.length === 0 ? [head.filter((cell) => cell !== '')] : rows.map((row) => named(row, head, labelled))
  return ` ${lines.map((line) => line.join('; ')).join(' ')} `
}

function named(
  row: readonly string[],
  head: readonly string[],
  labelled: (label: string, text: string) => string,
) {
  return row
    .map((cell, column) => (cell === '' ? '' : head[column] ? labelled(head[column], cell) : cell))
    .filter((cell) => cell !== '')
}

function calloutText(node: Callout, { locale }: Telling, tell: Tell): string {
  const { callout, labelled } = stringsFor(locale)
  const kind = callout[node.kind]
  if (node.title.length === 0) return `${labelled(kind, '')}${tell(node.children)}`
  return `${labelled(kind, tell(node.title))} ${tell(node.children)}`
}
