import type { Html, Parents } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import type { Finding } from '../../../model/messages.ts'
import { placeAt } from '../../../read/places.ts'
import type { Source } from '../../../read/source.ts'
import { PAIRS } from '../../../read/tags.js'
import type { ContentRule } from '../../rule.ts'
import { explainBreak } from './explain-break.ts'
import { explainDetails } from './explain-details.ts'
import { explainPair } from './explain-pair.ts'
import { htmlHelp } from './html-help.ts'

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>?/g
/** Elements without an end tag. */
const VOID: ReadonlySet<string> = new Set([
  'br',
  'img',
  'hr',
  'input',
  'wbr',
  'source',
  'track',
  'col',
  'area',
  'base',
  'embed',
  'link',
  'meta',
])
/** The tags of a node that open an element which no earlier tag has opened, so that an element is reported once. */
function firstTag(html: string, open: Map<string, number>): { name: string; length: number } | undefined {
  let first: { name: string; length: number } | undefined
  let depth = 0
  for (const [typed, slash, tag = ''] of html.matchAll(TAG)) {
    const name = tag.toLowerCase()
    const pending = open.get(name) ?? 0
    if (slash) {
      if (pending > 0) open.set(name, pending - 1)
      else first ??= { name: `/${name}`, length: typed.length }
      depth = Math.max(0, depth - 1)
      continue
    }
    if (depth === 0 || !first) first ??= { name, length: typed.length }
    if (VOID.has(name) || typed.endsWith('/>')) continue
    open.set(name, pending + 1)
    depth++
  }
  return first
}

/** What is wrong with a tag, and all that it opens; undefined where it belongs to one that has a message. */
function explain(
  source: Source,
  node: Html,
  ancestors: readonly Parents[],
  open: Map<string, number>,
): Finding | undefined {
  const start = node.position?.start.offset ?? 0
  if (/^<[!?]/.test(node.value)) {
    const comment = node.value.startsWith('<!--')
    const help = comment
      ? 'remove it; notes for other editors go after a # in the fields at the top'
      : 'remove it'
    return { reason: comment ? 'this is an HTML comment' : 'this is HTML', help, place: node.position }
  }
  const tag = firstTag(node.value, open)
  if (!tag) return undefined
  const place = placeAt(source.file, start, start + tag.length)
  const name = tag.name.replace('/', '')
  const parent = ancestors.at(-1)
  if (name === 'br' && tag.length === node.value.length) return explainBreak(source, node, ancestors)
  if (parent && Object.hasOwn(PAIRS, name)) return { ...explainPair(node, name, parent), place }
  if (parent && (name === 'details' || name === 'summary')) return { ...explainDetails(node, parent), place }
  return {
    reason: `this is HTML: <${tag.name}>`,
    help: htmlHelp(node.value.slice(0, tag.length), tag.name, ancestors),
    place,
  }
}

/** An element's two tags are one mistake, and so is all that stands in it within one block. */
export const markdownHtml: ContentRule = {
  id: 'markdown/html',
  stage: 'content',
  severity: 'error',
  description:
    'An answer is written in Markdown. The only HTML in it is <kbd>, <sub> and <sup> around text, <br> in a table cell, and <details> with a <summary> around a part that folds.',
  fixes: true,
  check({ sources }, found) {
    for (const source of sources) {
      if (!source.tree || !source.nodes.has('html')) continue
      const open = new Map<string, number>()
      visitParents(source.tree, 'html', (node, ancestors) => {
        const finding = explain(source, node, ancestors, open)
        if (finding) found(source, finding)
      })
    }
  },
}
