import type { FootnoteDefinition, List, ListItem, Nodes, Parents } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { MARKS } from './marks.ts'
import type { HtmlPlace } from './read-html.ts'

interface Notes {
  readonly order: string[]
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
}

/** Markdown as any reader of CommonMark with GFM takes it, with marks; footnotes at the end in order of their numbers. */
export function readMarkdown(text: string, place: HtmlPlace): string {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const definitions = tree.children.filter((node) => node.type === 'footnoteDefinition')
  const notes: Notes = { order: [], definitions: new Map(definitions.map((node) => [node.identifier, node])) }
  let read = readChildren(tree, place, notes)
  for (let index = 0; index < notes.order.length; index += 1) {
    const definition = notes.definitions.get(notes.order[index] ?? '')
    read += MARKS.step(index + 1) + (definition ? readChildren(definition, place, notes) : '')
  }
  return read
}

function readChildren(parent: Parents, place: HtmlPlace, notes: Notes): string {
  return parent.children.map((child) => readNode(child, place, notes)).join('')
}

function readNode(node: Nodes, place: HtmlPlace, notes: Notes): string {
  const inner = (): string => ('children' in node ? readChildren(node, place, notes) : '')
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'code':
      return ` ${node.value} `
    case 'break':
      return ' '
    case 'footnoteDefinition':
    case 'thematicBreak':
      return ' '
    case 'footnoteReference':
      if (!notes.order.includes(node.identifier)) notes.order.push(node.identifier)
      return MARKS.note(notes.order.indexOf(node.identifier) + 1)
    case 'link':
      return `${inner()}${MARKS.link(node.url)}`
    case 'image':
      return MARKS.picture(node.alt ?? '', place.fileAt(node.url) ?? 'no file of this tree')
    case 'list':
      return node.children.map((item, index) => readItem(item, index, node, place, notes)).join('')
    case 'tableRow':
      return `${MARKS.row}${inner()}`
    case 'tableCell':
      return `${MARKS.cell}${inner()} `
    case 'emphasis':
    case 'strong':
    case 'delete':
      return inner()
    default:
      return ` ${'value' in node ? node.value : inner()} `
  }
}

function readItem(item: ListItem, index: number, list: List, place: HtmlPlace, notes: Notes): string {
  const box = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : ''
  const mark = list.ordered ? MARKS.step((list.start ?? 1) + index) : MARKS.bullet
  return `${mark}${box}${readChildren(item, place, notes)}`
}
