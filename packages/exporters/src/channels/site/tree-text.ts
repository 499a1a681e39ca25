import type { Nodes } from 'hast'
import { lowered, raised } from '../../render/text/scripts.ts'

const INLINE: ReadonlySet<string> = new Set(['a', 'code', 'del', 'em', 'kbd', 'span', 'strong', 'sub', 'sup'])

/** The words of an answer's tree on one line, with a space where a block ends. */
export function treeText(tree: Nodes): string {
  return textOf(tree).replace(/\s+/gu, ' ').trim()
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'root' && node.type !== 'element') return ''
  const text = node.children.map(textOf).join('')
  if (node.type === 'element' && node.tagName === 'sub') return lowered(text)
  // A number that leads to a footnote is raised, too.
  if (node.type === 'element' && node.tagName === 'sup' && node.children.every(({ type }) => type === 'text'))
    return raised(text)
  return node.type === 'element' && INLINE.has(node.tagName) ? text : ` ${text} `
}

/** As many whole sentences as fit in 160 characters, or that much of the first one. */
export function firstSentences(text: string): string {
  const sentences = text.match(/[^.!?。！？]+[.!?。！？]+\s*/gu) ?? [text]
  let start = ''
  for (const sentence of sentences) {
    if (start !== '' && start.length + sentence.length > 160) break
    start += sentence
  }
  const fits = start.trim()
  return fits.length <= 160 ? fits : `${fits.slice(0, 159).trimEnd()}…`
}
