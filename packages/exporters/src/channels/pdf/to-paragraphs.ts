import type { Image, Link, Nodes, Paragraph, PhrasingContent } from 'mdast'
import { isIcon } from './picture.ts'
import type { PrintContext } from './print-context.ts'
import type { Block, Inline } from './print-nodes.ts'
import { toInlines } from './to-inlines.ts'
import { toLink } from './to-link.ts'
import { toPicture } from './to-picture.ts'

/** The image that a child of a paragraph is: by itself or as the only thing in a link. */
function imageIn(node: PhrasingContent): Image | undefined {
  if (node.type === 'image') return node
  const [only, ...more] = node.type === 'link' ? node.children : []
  return only?.type === 'image' && more.length === 0 ? only : undefined
}

function isBlank(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

/** Below the picture: its title, and where a link around it leads. */
function captionOf(node: Image, link: Link | undefined, context: PrintContext): readonly Inline[] {
  const title: readonly Inline[] = node.title ? [{ t: 'text', v: node.title }] : []
  if (!link) return title
  const address = toLink({ ...link, children: [] }, context, [])
  return title.length > 0 ? [...title, { t: 'text', v: ' ' }, address] : [address]
}

function toFigure(child: PhrasingContent, node: Image, context: PrintContext): readonly Block[] {
  const picture = toPicture(node, context)
  if (!picture) return []
  const { file, alt, width } = picture
  return [
    { t: 'figure', file, alt, width, c: captionOf(node, child.type === 'link' ? child : undefined, context) },
  ]
}

/** Parts a paragraph at its pictures: each becomes a figure, except a small one that has words around it. */
export function toParagraphs(
  node: Paragraph,
  context: PrintContext,
  wrap: (c: readonly Inline[]) => Block,
): readonly Block[] {
  const alone = node.children.filter((child) => !isBlank(child)).every((child) => imageIn(child))
  const blocks: Block[] = []
  let line: PhrasingContent[] = []
  const flush = () => {
    const words = trimBlank(line)
    line = []
    if (words.length > 0) blocks.push(wrap(trimText(toInlines(words, context))))
  }
  for (const child of node.children) {
    const image = imageIn(child)
    const asset = image && context.corpus.assets.get(image.data?.asset ?? '')
    if (!image || (asset && isIcon(asset) && !alone)) {
      line.push(child)
      continue
    }
    flush()
    blocks.push(...toFigure(child, image, context))
  }
  flush()
  return blocks
}

function trimBlank(nodes: PhrasingContent[]): PhrasingContent[] {
  const first = nodes.findIndex((node) => !isBlank(node))
  const last = nodes.findLastIndex((node) => !isBlank(node))
  return first < 0 ? [] : nodes.slice(first, last + 1)
}

/** Without the spaces that parted the words from a picture. */
function trimText(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.map((node, index) => {
    if (node.t !== 'text') return node
    const start = index === 0 ? node.v.trimStart() : node.v
    return { t: 'text', v: index === nodes.length - 1 ? start.trimEnd() : start }
  })
}
