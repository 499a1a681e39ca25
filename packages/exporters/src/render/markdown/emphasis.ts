import type { Delete, Emphasis, Nodes, Parents, PhrasingContent, Strong } from 'mdast'
import { toString as toPlainText } from 'mdast-util-to-string'
import { neighbours } from '../html/html-state.ts'

const WORD_AT_END = /[^\s\p{P}\p{S}]$/u
const WORD_AT_START = /^[^\s\p{P}\p{S}]/u
const PUNCTUATION_AT_START = /^[\p{P}\p{S}]+/u
const PUNCTUATION_AT_END = /[\p{P}\p{S}]+$/u

/**
 * Emphasis that CommonMark reads back: the delimiters in `按**「確認」**後` do not count, because there is punctuation
 * inside and a letter outside. The brackets move outside, `按「**確認**」後`, which reads better than the character
 * references that would otherwise be needed for the adjacent letters.
 */
export function emphasisParts(
  node: Delete | Emphasis | Strong,
  children: readonly PhrasingContent[],
  parent: Parents | undefined,
): PhrasingContent[] {
  const { before, after } = neighbours(node, parent)
  const [first, last] = [children.at(0), children.at(-1)]
  const needed = WORD_AT_END.test(textOf(before)) || WORD_AT_START.test(textOf(after))
  const lead = needed && first?.type === 'text' ? (PUNCTUATION_AT_START.exec(first.value)?.[0] ?? '') : ''
  const tail = needed && last?.type === 'text' ? (PUNCTUATION_AT_END.exec(last.value)?.[0] ?? '') : ''
  const inner = children.map((child) => {
    if (child.type !== 'text') return child
    const start = child === first ? lead.length : 0
    const end = child.value.length - (child === last ? tail.length : 0)
    return { ...child, value: child.value.slice(start, end) }
  })
  const emphasis = { type: node.type, children: inner }
  if (toPlainText(emphasis).trim() === '') return [{ type: node.type, children: [...children] }]
  return [...textNodes(lead), emphasis, ...textNodes(tail)]
}

const textOf = (node: Nodes | undefined) => (node ? toPlainText(node) : '')
const textNodes = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }])
