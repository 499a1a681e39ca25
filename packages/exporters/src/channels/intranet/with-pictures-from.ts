import type { Root, RootContent } from 'hast'

/** The tree with pictures of the site loaded from a path beside the page; parts without pictures are shared. */
export function withPicturesFrom(tree: Root, siteUrl: string, path: string): Root {
  return { ...tree, children: tree.children.map((child) => moved(child, siteUrl, path)) }
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
