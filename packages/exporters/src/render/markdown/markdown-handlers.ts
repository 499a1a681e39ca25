import type { Callout } from '@topasked/content'
import type { Blockquote, Image, Link, Nodes, Parents, PhrasingContent, Strong } from 'mdast'
import { toString as toPlainText } from 'mdast-util-to-string'
import { imageAsset, linkAddress } from '../html/addresses.ts'
import { onlyForLabel, signInNote } from '../html/words.ts'
import { emphasisParts } from './emphasis.ts'
import type { MarkdownHandlers, MarkdownState } from './markdown-state.ts'

/** One handler per type of node: every other type is an error at its position in the source. */
export const MARKDOWN_HANDLERS: MarkdownHandlers = {
  paragraph: (node, state) => [{ type: 'paragraph', children: state.all(node) }],
  heading: (node, state) => [{ type: 'heading', depth: node.depth, children: state.all(node) }],
  blockquote: (node, state) => [{ type: 'blockquote', children: state.all(node) }],
  list: (node, state) => [{ ...plain(node), children: state.all(node) }],
  listItem: (node, state) => [{ ...plain(node), children: state.all(node) }],
  code: (node) => [plain(node)],
  table: (node, state) => [{ ...plain(node), children: state.all(node) }],
  tableRow: (node, state) => [{ type: 'tableRow', children: state.all(node) }],
  tableCell: (node, state) => [{ type: 'tableCell', children: withTagsForBreaks(state.all(node)) }],
  thematicBreak: () => [{ type: 'thematicBreak' }],
  callout: (node, state) => [calloutQuote(node, state)],
  only: (node, state) => {
    const { corpus, channel, locale } = state.context
    if (node.channels && !node.channels.includes(channel)) return []
    const content: Callout['children'] = state.all(node)
    if (!node.audience) return content
    const label = onlyForLabel(corpus, node.audience, locale).text
    return [labelled([{ type: 'text', value: label }], content)]
  },
  variants: (node, state): Callout['children'] => state.all(node),
  details: (node, state) => {
    // Its title is plain words: an address in it is no link.
    const label = toPlainText({ type: 'paragraph', children: node.title })
    return [labelled([{ type: 'text', value: label }], state.all(node))]
  },
  footnoteDefinition: (node, state) => [
    { ...footnote(node, state), type: node.type, children: state.all(node) },
  ],
  text: (node) => [{ type: 'text', value: node.value }],
  emphasis: (node, state, parent) => emphasisParts(node, state.all(node), parent),
  strong: (node, state, parent) => emphasisParts(node, state.all(node), parent),
  delete: (node, state, parent) => emphasisParts(node, state.all(node), parent),
  inlineCode: (node) => [{ type: 'inlineCode', value: node.value }],
  break: () => [{ type: 'break' }],
  keyboard: (node, state) => tagged('kbd', state.all(node)),
  link: linkWithAddress,
  image: imageWithAddress,
  subscript: (node, state) => tagged('sub', state.all(node)),
  superscript: (node, state) => tagged('sup', state.all(node)),
  footnoteReference: (node, state) => [{ ...footnote(node, state), type: node.type }],
}

/** Footnote labels contain the question id, so that answers can be concatenated in one file. */
function footnote({ identifier }: { identifier: string }, { question }: MarkdownState) {
  const label = `${question.id}-${identifier}`
  return { identifier: label, label }
}

function plain<T extends Nodes>(node: T): T {
  const { position: _position, data: _data, ...rest } = node
  // Both fields are optional in every node.
  return rest as T
}

/** Words in a pair of tags, which Markdown has no signs for. */
function tagged(tag: string, words: readonly PhrasingContent[]): PhrasingContent[] {
  return [{ type: 'html', value: `<${tag}>` }, ...words, { type: 'html', value: `</${tag}>` }]
}

/** A cell is one line of the file, so a line in it ends with a tag. */
function withTagsForBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'break') return { type: 'html', value: '<br>' }
    return 'children' in node ? { ...node, children: withTagsForBreaks(node.children) } : node
  })
}

function calloutQuote(callout: Callout, state: MarkdownState): Nodes {
  const title: PhrasingContent[] = state.all({ type: 'paragraph', children: callout.title } satisfies Parents)
  const word = state.strings.callout[callout.kind]
  const label = `${word}${title.length > 0 ? state.strings.pdf.colon : ''}`
  return labelled([{ type: 'text', value: label }, ...title], state.all(callout))
}

function labelled(label: PhrasingContent[], content: Callout['children']): Blockquote {
  const strong: Strong = { type: 'strong', children: label }
  return { type: 'blockquote', children: [{ type: 'paragraph', children: [strong] }, ...content] }
}

function linkWithAddress(link: Link, state: MarkdownState): Nodes[] {
  const address = linkAddress(state, link)
  const children: PhrasingContent[] = state.all(link)
  if (address === undefined) return children
  const copy: Link = { type: 'link', url: address, ...(link.title && { title: link.title }), children }
  const target = link.data?.target
  if (target?.kind !== 'registry' || target.access !== 'sign-in') return [copy]
  return [copy, { type: 'text', value: signInNote(state.context.corpus, state.context.locale) }]
}

function imageWithAddress(image: Image, state: MarkdownState): Nodes[] {
  const asset = imageAsset(state, image)
  const alt = image.alt ?? ''
  if (!asset) return [{ type: 'text', value: alt }]
  return [{ type: 'image', url: state.context.srcOf(asset), alt, ...(image.title && { title: image.title }) }]
}
