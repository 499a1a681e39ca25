import type { Definition, Image, Link, Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import type { Callout, Details, LinkTarget, Only, Variants } from '../model/nodes.ts'
import type { Content } from '../read/content.ts'
import type { Source } from '../read/source.ts'
import { slice, spansOf } from '../read/span.ts'
import { channelsOf, includeOf, isCallout, lengthOf, words } from './directives.ts'
import { joinLines } from './join-lines.ts'
import { markEnds } from './mark-ends.ts'
import { mergeTexts } from './merge-texts.ts'
import { withPair } from './pair.ts'
import { widthIn } from './picture-width.ts'
import { readTarget } from './targets.ts'

interface Context {
  readonly content: Content
  /** The file that the nodes stand in: the answer itself or a fragment. */
  readonly source: Source
  readonly locale: string | undefined
  /** Id of the question that is answered. */
  readonly answer: string
  readonly definitions: ReadonlyMap<string, Definition>
  /** Ids of the questions that have a page. */
  readonly reachable: ReadonlySet<string>
  /** Ids of the fragments that are being spliced in. */
  readonly fragments: readonly string[]
}

type Handler<T extends Nodes> = (node: T, context: Context) => Nodes[]

function childrenOf(node: { children: readonly Nodes[] }, context: Context): Nodes[] {
  const texts = node.children.map((child) => textOf(child))
  const children = node.children.flatMap((child, index) => {
    if (child.type === 'text') {
      const value = joinLines(child.value, texts[index - 1] ?? '', texts[index + 1] ?? '')
      return value === child.value ? [child] : [{ ...child, value }]
    }
    return resolveNode(child, context)
  })
  return markEnds(mergeTexts(children))
}

function withChildren<T extends Nodes>(node: T, context: Context): Nodes[] {
  if (!('children' in node)) return [node]
  return [{ ...node, children: childrenOf(node, context) } as Nodes]
}

function toTarget(url: string, { content, source, answer, reachable }: Context): LinkTarget | undefined {
  const raw = readTarget(url, source.file.path)
  if (raw.kind === 'registry') {
    const links = content.links?.data ?? {}
    const link = Object.hasOwn(links, raw.key) ? links[raw.key] : undefined
    return link && { kind: 'registry', key: raw.key, access: link.access }
  }
  if (raw.kind === 'heading') return { kind: 'question', id: answer, fragment: raw.fragment }
  if (raw.kind === 'question') return reachable.has(raw.id) ? raw : undefined
  return raw.kind === 'web' ? { kind: 'web' } : undefined
}

/** A link whose target is not published (yet) leaves its words. */
function resolveLink(node: Link, context: Context): Nodes[] {
  const target = toTarget(node.url, context)
  const children = childrenOf(node, context)
  if (!target) return children
  const registered = target.kind === 'registry' ? context.content.links?.data?.[target.key]?.url : undefined
  const url = registered ?? (target.kind === 'question' ? `question:${target.id}` : node.url)
  return [{ ...node, url, children: children as PhrasingContent[], data: { target } }]
}

function resolveImage(node: Image, { content, source }: Context): Nodes[] {
  const target = readTarget(node.url, source.file.path)
  if (target.kind !== 'file' || !content.assets.has(target.path)) return []
  const width = widthIn(target.fragment)
  return [{ ...node, url: target.path, data: { asset: target.path, ...(width !== undefined && { width }) } }]
}

function resolveContainer(node: ContainerDirective, context: Context): Nodes[] {
  const [first, ...rest] = node.children
  const hasLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true
  const body = { children: hasLabel ? rest : node.children }
  const children = childrenOf(body, context) as Callout['children']
  const position = node.position && { position: node.position }
  if (isCallout(node.name)) {
    const title = (hasLabel ? childrenOf(first, context) : []) as PhrasingContent[]
    return [{ type: 'callout', kind: node.name, title, children, ...position }]
  }
  if (node.name === 'video') {
    const title: PhrasingContent[] = [{ type: 'text', value: lengthOf(node.attributes?.length) ?? '' }]
    return [{ type: 'callout', kind: 'video', title, children, ...position }]
  }
  if (node.name === 'variants') {
    const variants: Variants = { type: 'variants', children, ...position }
    return [variants]
  }
  if (node.name !== 'only') return children
  const channels = channelsOf(node.attributes?.channels)
  const audience = words(node.attributes?.audience)
  const limits = { ...(channels.length > 0 && { channels }), ...(audience.length > 0 && { audience }) }
  const only: Only = { type: 'only', ...limits, children, ...position }
  return [only]
}

function resolveDetails(node: Details, context: Context): Nodes[] {
  const [label, ...rest] = node.children
  const title = (label && 'children' in label ? childrenOf(label, context) : []) as PhrasingContent[]
  return [{ ...node, title, children: childrenOf({ children: rest }, context) as Details['children'] }]
}

function resolveInclude(node: LeafDirective, context: Context): Nodes[] {
  const id = includeOf(node)
  if (id === undefined)
    return [{ type: 'paragraph', children: literal(node, '::', context) as PhrasingContent[] }]
  const { content, locale, fragments } = context
  const source = (locale && content.fragments.get(`${id}.${locale}`)) || content.fragments.get(id)
  if (!source?.tree || fragments.includes(id)) return []
  const inner = { ...contextOf(source, context), fragments: [...fragments, id] }
  return childrenOf(source.tree, inner).map(
    (child) => ({ ...child, data: { ...child.data, fragment: id } }) as Nodes,
  )
}

/** The words of something that only looks like a directive, as `12:pm`, in the order in which they were typed. */
function literal(node: TextDirective | LeafDirective, colons: string, context: Context): Nodes[] {
  const file = String(context.source.file.value)
  const { position } = node
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  const text = (value: string): Text => ({ type: 'text', value, ...(position && { position }) })
  const label = spansOf(node)?.label
  if (!label || node.children.length === 0) return [text(slice(file, { start, end }))]
  const rest = slice(file, { start: label.end, end })
  return [text(`${colons}${node.name}[`), ...childrenOf(node, context), text(rest)]
}

/** Footnotes of fragments get names of their own, so that they do not meet those of the answer. */
function footnote<T extends Nodes & { identifier: string; label?: string | null | undefined }>(
  node: T,
  context: Context,
): Nodes[] {
  const [resolved] = withChildren(node, context)
  const fragment = context.fragments.at(-1)
  if (!resolved || !fragment) return resolved ? [resolved] : []
  return [
    {
      ...resolved,
      identifier: `${fragment}-${node.identifier}`,
      label: `${fragment}-${node.label ?? node.identifier}`,
    } as Nodes,
  ]
}

const nothing = (): Nodes[] => []
const same = (node: Nodes): Nodes[] => [node]

const HANDLERS: { readonly [Type in Nodes['type']]: Handler<Extract<Nodes, { type: Type }>> } = {
  blockquote: withChildren,
  break: same,
  callout: withChildren,
  code: same,
  containerDirective: resolveContainer,
  definition: nothing,
  delete: withChildren,
  details: resolveDetails,
  emphasis: withChildren,
  footnoteDefinition: footnote,
  footnoteReference: footnote,
  heading: withChildren,
  html: nothing,
  image: resolveImage,
  imageReference(node, context) {
    const definition = context.definitions.get(node.identifier)
    if (!definition) return []
    const { url, title } = definition
    const position = node.position && { position: node.position }
    return resolveImage(
      { type: 'image', url, alt: node.alt ?? null, title: title ?? null, ...position },
      context,
    )
  },
  inlineCode: same,
  keyboard: withChildren,
  leafDirective: resolveInclude,
  link: resolveLink,
  linkReference(node, context) {
    const definition = context.definitions.get(node.identifier)
    if (!definition) return childrenOf(node, context)
    const position = node.position && { position: node.position }
    return resolveLink(
      {
        type: 'link',
        url: definition.url,
        title: definition.title ?? null,
        children: node.children,
        ...position,
      },
      context,
    )
  },
  list: withChildren,
  listItem: withChildren,
  only: withChildren,
  paragraph: (node, context) => {
    const children = childrenOf(node, context) as PhrasingContent[]
    return [withPair({ ...node, children }, context.content.assets)]
  },
  root: withChildren,
  strong: withChildren,
  subscript: withChildren,
  superscript: withChildren,
  table: withChildren,
  tableCell: withChildren,
  tableRow: withChildren,
  text: same,
  textDirective: (node, context) => literal(node, ':', context),
  thematicBreak: same,
  variants: withChildren,
  yaml: nothing,
}

function resolveNode(node: Nodes, context: Context): Nodes[] {
  const handler = HANDLERS[node.type] as Handler<Nodes> | undefined
  if (!handler) throw new TypeError(`the parser made a node that the loader does not know: ${node.type}`)
  return handler(node, context)
}

function contextOf(source: Source, outer: Omit<Context, 'source' | 'definitions'>): Context {
  const definitions = (source.nodes.get('definition') ?? []).filter((node) => node.type === 'definition')
  const byId = new Map<string, Definition>()
  for (const node of definitions) if (!byId.has(node.identifier)) byId.set(node.identifier, node)
  return { ...outer, source, definitions: byId }
}

/**
 * Makes the answer that channels show from the Markdown that an editor wrote: links and pictures point to what they
 * mean, includes are spliced in with their own positions, directives are callouts, `only` blocks or plain words. What
 * cannot be resolved is left out: a rule has reported it.
 */
export function resolveTree(source: Source, content: Content, reachable: ReadonlySet<string>): Root {
  const tree = (!content.tooLarge.has(source) && source.tree) || { type: 'root', children: [] }
  const context = contextOf(source, {
    content,
    locale: source.locale,
    answer: source.id,
    reachable,
    fragments: [],
  })
  return { type: 'root', children: childrenOf(tree, context) as RootContent[] }
}
