import type { Asset, Callout, LinkTarget, Only } from '@topasked/content'
import { CALLOUTS, type Link } from '@topasked/schema'
import type { Nodes, Parents, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { readOwnNodes } from '../../../content/src/read/own-nodes.js'

export interface ParseContext {
  /** The question that is answered. */
  readonly id: string
  readonly links: Readonly<Record<string, Link>>
  /** Makes sure that the picture is among the assets. */
  readonly addAsset: (path: string) => Asset | undefined
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough)
  .use(remarkDirective)
  .freeze()

/** A resolved answer, much as the loader would make it; raw HTML is left in, so that tests can meet an unknown node. */
export function parseAnswer(file: VFile, context: ParseContext): Root {
  const root = processor.parse(file)
  readOwnNodes(root, String(file))
  resolveChildren(root, String(file), context)
  return root
}

function resolveChildren(parent: Parents, source: string, context: ParseContext): void {
  // Each replacement is of the kind that its parent takes: blocks for blocks, text for text.
  const children = parent.children as Nodes[]
  children.forEach((child, index) => {
    const resolved = resolve(child, source, context)
    children[index] = resolved
    if ('children' in resolved) resolveChildren(resolved, source, context)
    if (resolved.type === 'callout')
      resolveChildren({ type: 'paragraph', children: resolved.title }, source, context)
  })
}

function resolve(node: Nodes, source: string, context: ParseContext): Nodes {
  if (node.type === 'link') {
    const target = targetOf(node.url, context.id)
    node.data = { ...node.data, target: withAccess(target, context) }
    if (target.kind === 'registry') node.url = linkOf(target.key, context).url
  }
  if (node.type === 'image') {
    const asset = node.url.replace(/^(\.\.\/)+/, '')
    node.data = { ...node.data, asset }
    context.addAsset(asset)
  }
  if (node.type === 'details') {
    const [label, ...rest] = node.children
    node.title = label?.type === 'paragraph' ? label.children : []
    node.children = rest
  }
  if (node.type === 'text') node.value = node.value.replaceAll('\n', ' ')
  if (node.type === 'containerDirective') return containerOf(node)
  if (node.type === 'textDirective' || node.type === 'leafDirective') {
    const value = source.slice(node.position?.start.offset, node.position?.end.offset)
    return { type: 'text', value, ...(node.position && { position: node.position }) }
  }
  return node
}

function targetOf(url: string, id: string): LinkTarget {
  const registry = /^link:(.+)$/.exec(url)
  if (registry?.[1]) return { kind: 'registry', key: registry[1], access: 'public' }
  const own = /^#(.+)$/.exec(url)?.[1]
  if (own !== undefined) return { kind: 'question', id, fragment: own }
  const question = /^([a-z0-9-]+)\.md(?:#(.+))?$/.exec(url)
  if (!question?.[1]) return { kind: 'web' }
  return { kind: 'question', id: question[1], ...(question[2] && { fragment: question[2] }) }
}

function withAccess(target: LinkTarget, context: ParseContext): LinkTarget {
  return target.kind === 'registry' ? { ...target, access: linkOf(target.key, context).access } : target
}

function linkOf(key: string, { links }: ParseContext): Link {
  const link = links[key]
  if (!link) throw new Error(`no link ${key} in the description`)
  return link
}

function containerOf(node: ContainerDirective): Nodes {
  const position = node.position && { position: node.position }
  const [first, ...others] = node.children
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true
  const children = (labelled ? others : node.children) as Callout['children']
  const kind = CALLOUTS.find((name) => name === node.name)
  if (kind) return { type: 'callout', kind, title: labelled ? first.children : [], children, ...position }
  if (node.name !== 'only') throw new Error(`no directive ${node.name}`)
  const words = (value: string | null | undefined) => value?.split(/[\s,]+/).filter((word) => word !== '')
  const channels = words(node.attributes?.channels) as Only['channels']
  const audience = words(node.attributes?.audience)
  return { type: 'only', ...(channels && { channels }), ...(audience && { audience }), children, ...position }
}
