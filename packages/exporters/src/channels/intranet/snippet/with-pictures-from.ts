import type { RootContent } from 'hast'

/** The nodes with pictures of the site loaded from a path beside the page; parts without pictures are shared. */
export function withPicturesFrom<T extends RootContent>(
  nodes: readonly T[],
  siteUrl: string,
  path: string,
): T[] {
  return nodes.map((node) => moved(node, siteUrl, path))
}

function moved<T extends RootContent>(node: T, siteUrl: string, path: string): T {
  if (node.type !== 'element') return node
  const { src } = node.properties
  if (node.tagName === 'img' && typeof src === 'string' && src.startsWith(siteUrl)) {
    return { ...node, properties: { ...node.properties, src: `${path}${src.slice(siteUrl.length)}` } }
  }
  const children = node.children.map((child) => moved(child, siteUrl, path))
  return children.every((child, index) => child === node.children[index]) ? node : { ...node, children }
}
