import type { Callout } from '@topasked/content'
import type { Link, List, ListItem, Nodes, Table, TableRow } from 'mdast'
import { linkAddress } from '../html/addresses.ts'
import { onlyForLabel, signInNote, taskMark } from '../html/words.ts'
import { lowered, raised } from './scripts.ts'
import type { TextHandlers, TextState } from './text-state.ts'

/** One handler per type of node: every other type is an error at its position in the source. */
export const TEXT_HANDLERS: TextHandlers = {
  root: (node, state) => state.blocks(node.children),
  paragraph: (node, state) => state.inline(node),
  heading: (node, state) => state.inline(node),
  blockquote: (node, state) => indent(state.blocks(node.children), '> ', '> '),
  list: listText,
  code: (node) => node.value,
  table: tableText,
  thematicBreak: () => '---',
  callout: calloutText,
  only: (node, state) => {
    const { corpus, channel, locale } = state.context
    if (node.channels && !node.channels.includes(channel)) return ''
    if (!node.audience) return state.blocks(node.children)
    return labelled(onlyForLabel(corpus, node.audience, locale).text, node.children, state)
  },
  variants: (node, state) => state.blocks(node.children),
  details: (node, state) =>
    labelled(state.inline({ type: 'paragraph', children: node.title }), node.children, state),
  footnoteDefinition: () => '',
  text: (node) => node.value,
  emphasis: (node, state) => state.inline(node),
  strong: (node, state) => state.inline(node),
  delete: (node, state) => `~~${state.inline(node)}~~`,
  inlineCode: (node) => node.value,
  keyboard: (node, state) => state.inline(node),
  subscript: (node, state) => lowered(state.inline(node)),
  superscript: (node, state) => raised(state.inline(node)),
  break: () => '\n',
  link: linkText,
  image: ({ alt }, { strings }) => (alt?.trim() ? strings.picture({ description: alt.trim() }) : ''),
  footnoteReference: ({ identifier }, { footnotes }) => {
    if (!footnotes.includes(identifier)) footnotes.push(identifier)
    return `[${footnotes.indexOf(identifier) + 1}]`
  },
}

/** Steps keep their numbers, and the contents of an item come below its words. */
function listText(list: List, state: TextState): string {
  const first = list.start ?? 1
  const items = list.children.map((item, index) => {
    const marker = list.ordered ? `${first + index}. ` : '- '
    return indent(`${taskMark(item.checked)}${itemText(item, state)}`, marker, ' '.repeat(marker.length))
  })
  return items.join(isLoose(list) ? '\n\n' : '\n')
}

const itemText = (item: ListItem, state: TextState) =>
  state.blocks(item.children, item.spread ? '\n\n' : '\n')
const isLoose = (list: List) => list.spread === true || list.children.some((item) => item.spread)

/**
 * One line per row, each cell with its column header: `Service: VPN; Windows: guide (https://…)`. Programs split text into
 * pieces, so a row must make sense on its own; columns aligned with spaces would not, and they would not line up in a
 * proportional font or in Chinese.
 */
function tableText(table: Table, state: TextState): string {
  const [head, ...body] = table.children.map((row) => cellTexts(row, state))
  if (!head || body.length === 0) return (head ?? []).filter((cell) => cell !== '').join('; ')
  const rows = body.map((cells) => {
    const named = cells.map((cell, column) =>
      head[column] ? state.strings.labelled({ label: head[column], text: cell }) : cell,
    )
    return named.filter((_, column) => cells[column] !== '').join('; ')
  })
  return rows.join('\n')
}

const cellTexts = (row: TableRow, state: TextState) =>
  row.children.map((cell) => state.inline(cell).replaceAll('\n', ' ').trim())

/** Always names the kind: without colour or picture, the title alone does not distinguish a tip from a warning. */
function calloutText(callout: Callout, state: TextState): string {
  const { strings } = state
  const kind = strings.callout[callout.kind]
  if (callout.title.length === 0) return labelled(kind, callout.children, state)
  const title = state.inline({ type: 'paragraph', children: callout.title })
  return `${strings.labelled({ label: kind, text: title })}\n${state.blocks(callout.children)}`
}

function labelled(label: string, children: readonly Nodes[], state: TextState): string {
  const body = state.blocks(children)
  if (children[0]?.type === 'paragraph') return state.strings.labelled({ label, text: body })
  return `${state.strings.labelled({ label, text: '' }).trimEnd()}\n${body}`
}

/** The words, and the address in brackets unless the words are the address. */
function linkText(link: Link, state: TextState): string {
  const words = state.inline(link)
  const address = linkAddress(state, link)
  if (address === undefined) return words
  const said = address === words || address.replace(/^(?:mailto:|tel:|https:\/\/)/, '') === words
  const target = link.data?.target
  const signIn =
    target?.kind === 'registry' && target.access === 'sign-in'
      ? signInNote(state.context.corpus, state.context.locale)
      : ''
  return `${words}${said || words === '' ? '' : ` (${address})`}${words === '' ? address : ''}${signIn}`
}

/** Prefixes the first line with `first` and the others with `rest`; empty lines stay empty. */
export function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n')
}
