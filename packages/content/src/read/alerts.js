// @ts-check
/**
 * GitHub's alerts, `> [!NOTE]`, which are callouts in other clothes. Plain JavaScript, as the parser that uses it.
 */

/** @import { CalloutKind } from '@topasked/schema' */
/** @import { Blockquote, Nodes, Paragraph, PhrasingContent } from 'mdast' */
/** @import { Callout } from '../model/nodes.ts' */

/**
 * Kinds of callout by the words of GitHub, which calls the worst one "caution".
 *
 * @type {Readonly<Record<string, CalloutKind>>}
 */
export const ALERTS = {
  NOTE: 'note',
  TIP: 'tip',
  WARNING: 'warning',
  IMPORTANT: 'warning',
  CAUTION: 'danger',
}

const MARK = /^\[!([\p{L}\p{N}_-]+)\]/u

/**
 * @typedef {object} Alert
 * @property {string} word As it was typed.
 * @property {string} after What follows the mark on its line.
 * @property {Paragraph} paragraph
 * @property {number} start Offset of the mark.
 */

/**
 * The mark that a quotation begins with; undefined for one that quotes.
 *
 * @param {Nodes} node
 * @param {string} typed The text that was parsed.
 * @returns {Alert | undefined}
 */
export function alertOf(node, typed) {
  const paragraph = node.type === 'blockquote' ? node.children[0] : undefined
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  const start = text?.position?.start.offset
  if (paragraph?.type !== 'paragraph' || text?.type !== 'text' || start === undefined) return undefined
  const [mark, word] = MARK.exec(text.value) ?? []
  // A sign after a backslash is a character.
  if (mark === undefined || word === undefined || !typed.startsWith(mark, start)) return undefined
  const [line = ''] = text.value.slice(mark.length).split(/[\r\n]/, 1)
  const isWhole = line.length === text.value.length - mark.length
  const next = isWhole ? paragraph.children[1] : undefined
  const after = next && next.type !== 'break' ? 'more' : line.trim()
  return { word, after, paragraph, start }
}

/**
 * The words of a paragraph below its first line.
 *
 * @param {Paragraph} paragraph
 * @returns {PhrasingContent[]}
 */
function belowFirstLine({ children: [first, ...rest] }) {
  const value = first?.type === 'text' ? first.value.replace(/^[^\r\n]*(?:\r\n|\n|\r)?/, '') : ''
  if (first?.type === 'text' && value !== '') return [{ ...first, value }, ...rest]
  return rest[0]?.type === 'break' ? rest.slice(1) : rest
}

/**
 * The callout that a quotation is; undefined for one that quotes, or whose mark has a mistake.
 *
 * @param {Nodes} node
 * @param {string} typed
 * @returns {Callout | undefined}
 */
export function toCallout(node, typed) {
  const alert = alertOf(node, typed)
  const kind = alert && ALERTS[alert.word.toUpperCase()]
  if (!alert || !kind || alert.after !== '' || node.type !== 'blockquote') return undefined
  const words = belowFirstLine(alert.paragraph)
  const children = [
    ...(words.length > 0 ? [{ ...alert.paragraph, children: words }] : []),
    .../** @type {Blockquote} */ (node).children.slice(1),
  ]
  if (children.length === 0) return undefined
  return { type: 'callout', kind, title: [], children, ...(node.position && { position: node.position }) }
}
