import { pictureIn } from '@topasked/content'
import type { Image, Link, Nodes, Paragraph, PhrasingContent } from 'mdast'
import type { Block, Figure, Inline } from '../typst/print-nodes.ts'
import { toLink } from './link.ts'
import { isIcon, toPicture } from './picture.ts'
import type { NodeState } from './state.ts'

function isBlank(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

/** Below the picture: its title, and where a link around it leads. */
function captionOf(node: Image, link: Link | undefined, state: NodeState): readonly Inline[] {
  const title: readonly Inline[] = node.title ? [{ type: 'text', value: node.title }] : []
  if (!link) return title
  const address = toLink(link, state, [], '')
  return title.length > 0 ? [...title, { type: 'text', value: ' ' }, address] : [address]
}

function toFigure(child: PhrasingContent, node: Image, state: NodeState): readonly Figure[] {
  const picture = toPicture(node, state)
  if (!picture) return []
  const link = child.type === 'link' ? child : undefined
  return [{ type: 'figure', ...picture, children: captionOf(node, link, state) }]
}

function trimBlank(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const first = nodes.findIndex((node) => !isBlank(node))
  const last = nodes.findLastIndex((node) => !isBlank(node))
  return first < 0 ? [] : nodes.slice(first, last + 1)
}

/** Without the spaces between the words and a picture. */
function trimText(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.map((node, index) => {
    if (node.type !== 'text') return node
    const value = index === 0 ? node.value.trimStart() : node.value
    return { type: 'text', value: index === nodes.length - 1 ? value.trimEnd() : value }
  })
}

/** Splits a paragraph at its pictures: each becomes a figure, except a small one that has words around it. */
export function toParagraphs(node: Paragraph, state: NodeState): readonly Block[] {
  const onlyPictures = node.children.every((child) => isBlank(child) || pictureIn(child))
  const blocks: Block[] = []
  let line: PhrasingContent[] = []
  const endLine = () => {
    const words = trimBlank(line)
    line = []
    if (words.length === 0) return
    const children = trimText(state.inlines(words))
    blocks.push(state.plain ? { type: 'plain', children } : { type: 'paragraph', sticky: false, children })
  }
  for (const child of node.children) {
    const image = pictureIn(child)
    if (image && (onlyPictures || !isIcon(image, state))) {
      endLine()
      blocks.push(...toFigure(child, image, state))
    } else {
      line.push(child)
    }
  }
  endLine()
  const figures = blocks.filter((block) => block.type === 'figure')
  return node.data?.pair && figures.length === 2 ? [{ type: 'pair', children: figures }] : blocks
}
