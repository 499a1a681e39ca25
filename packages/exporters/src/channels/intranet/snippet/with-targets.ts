import type { RootContent } from 'hast'

/**
 * In a frame, other pages would open in the frame: their links open in the top window. The place in the page that a
 * footnote names must not leave it. Parts without such links are shared.
 */
export function withTargets<T extends RootContent>(nodes: readonly T[]): T[] {
  return nodes.map(withTarget)
}

function withTarget<T extends RootContent>(node: T): T {
  if (node.type !== 'element') return node
  const { href } = node.properties
  const target = node.tagName === 'a' && typeof href === 'string' && !href.startsWith('#')
  const children = withTargets(node.children)
  if (!target && children.every((child, index) => child === node.children[index])) return node
  return {
    ...node,
    properties: target ? { ...node.properties, target: '_top' } : node.properties,
    children,
  }
}
