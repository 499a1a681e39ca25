import { CALLOUTS } from '@topasked/schema'
import type { Definition, Image, Link, Nodes, Parents, PhrasingContent, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { normalizeUri } from 'micromark-util-sanitize-uri'
import { visit } from 'unist-util-visit'

interface Plain {
  readonly source: string
  readonly definitions: ReadonlyMap<string, Definition>
}

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/

/**
 * Does for plain Markdown what the loader does for a content folder: references become links and pictures, directives
 * become callouts or plain words. A relative link points to a page of the place where the text will be shown.
 */
export function resolvePlain(tree: Root, source: string): Root {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  return { ...tree, children: childrenOf(tree, { source, definitions }) as Root['children'] }
}

function childrenOf(node: Pick<Parents, 'children'>, plain: Plain): Nodes[] {
  return node.children.flatMap((child) => resolved(child, plain))
}

function resolved(node: Nodes, plain: Plain): Nodes[] {
  switch (node.type) {
    case 'definition':
    case 'yaml':
      return []
    case 'link':
      return [link({ ...node, children: childrenOf(node, plain) as PhrasingContent[] })]
    case 'linkReference': {
      const children = childrenOf(node, plain) as PhrasingContent[]
      const { url, title } = plain.definitions.get(node.identifier) ?? { url: '' }
      return [link({ type: 'link', url, ...(title && { title }), children, ...placed(node) })]
    }
    case 'imageReference': {
      const { url, title } = plain.definitions.get(node.identifier) ?? { url: '' }
      const image: Image = {
        type: 'image',
        url,
        alt: node.alt ?? '',
        ...(title && { title }),
        ...placed(node),
      }
      return [image]
    }
    case 'textDirective':
    case 'leafDirective':
      return [words(node, plain)]
    case 'details': {
      const [label, ...children] = childrenOf(node, plain)
      const title = label && 'children' in label ? label.children : []
      return [{ ...node, title, children } as Nodes]
    }
    case 'containerDirective':
      return container(node, plain)
    default:
      return 'children' in node ? [{ ...node, children: childrenOf(node, plain) } as Nodes] : [node]
  }
}

function link(node: Link): Link {
  const url = normalizeUri(node.url)
  const own = !SCHEME.test(url)
  return { ...node, url, data: { target: own ? { kind: 'question', id: url } : { kind: 'web' } } }
}

/** The source of something that only looks like a directive, as in `12:pm`. */
function words(node: Nodes, { source }: Plain): Nodes {
  const value = source.slice(node.position?.start.offset, node.position?.end.offset)
  const text: Nodes = { type: 'text', value, ...placed(node) }
  return node.type === 'leafDirective' ? { type: 'paragraph', children: [text], ...placed(node) } : text
}

function container(node: ContainerDirective, plain: Plain): Nodes[] {
  const [first, ...rest] = node.children
  const label = first?.type === 'paragraph' && first.data?.directiveLabel === true ? first : undefined
  const kind = CALLOUTS.find((name) => name === node.name)
  const children = childrenOf({ children: label ? rest : node.children }, plain)
  if (node.name === 'video') {
    const title = [{ type: 'text', value: node.attributes?.length ?? '' }]
    return [{ type: 'callout', kind: 'video', title, children, ...placed(node) } as Nodes]
  }
  if (node.name === 'variants') return [{ type: 'variants', children, ...placed(node) } as Nodes]
  if (!kind) return children
  const title = label ? (childrenOf(label, plain) as PhrasingContent[]) : []
  return [{ type: 'callout', kind, title, children, ...placed(node) } as Nodes]
}

const placed = ({ position }: Nodes) => (position ? { position } : {})
