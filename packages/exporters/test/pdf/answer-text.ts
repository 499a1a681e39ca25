import { type Corpus, type Entry, inLocale } from '@topasked/content'
import type { Nodes } from 'mdast'
import { stringsFor } from '../../src/language/index.ts'

/**
 * The words of an answer in the order of its source, as they should be read from paper: without the numbers and texts
 * of footnotes, with the labels that paper adds. Written for the tests, independently of the converter.
 */
export function answerText(corpus: Corpus, { question }: Entry): string {
  const words = stringsFor(corpus, question.locale)
  const all = (nodes: readonly Nodes[]): string => nodes.map(text).join('')
  function text(node: Nodes): string {
    switch (node.type) {
      case 'footnoteDefinition':
      case 'footnoteReference':
        return ''
      case 'callout': {
        const title = all(node.title)
        return words.callout[node.kind] + (title && words.pdf.colon + title) + all(node.children)
      }
      case 'details':
        return all(node.title) + all(node.children)
      case 'only': {
        if (node.channels && !node.channels.includes('pdf')) return ''
        const groups = node.audience?.map((id) => {
          const names = corpus.catalog.audience[id]
          return names ? inLocale(corpus, names, question.locale).text : id
        })
        return (groups ? words.onlyFor({ groups }) : '') + all(node.children)
      }
      case 'link': {
        const target = node.data?.target
        const [only] = node.children
        if (only?.type === 'image') return text(only) + node.url
        return (
          all(node.children) +
          (target?.kind === 'registry' && target.access === 'sign-in' ? words.signIn : '')
        )
      }
      case 'image':
        return node.title ?? ''
      case 'table': {
        const [head, ...rows] = node.children
        const partsOf = (list: typeof rows) =>
          list.flatMap((row) => row.children).flatMap((cell) => cell.children)
        const withAddresses = (parts: readonly Nodes[]) =>
          parts.map((part) => text(part) + (part.type === 'link' ? ` (${part.url})` : '')).join('')
        // The header row is printed on every page, so addresses stand in it; in a long table, in every row.
        const many = partsOf(rows).filter(({ type }) => type === 'link').length > 24
        return withAddresses(head ? partsOf([head]) : []) + (many ? withAddresses(partsOf(rows)) : all(rows))
      }
      default:
        if ('value' in node) return node.value
        return 'children' in node ? all(node.children) : ''
    }
  }
  return all(question.tree.children)
}
