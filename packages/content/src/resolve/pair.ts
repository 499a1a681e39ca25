import type { Image, Nodes, Paragraph, PhrasingContent } from 'mdast'
import type { Asset } from '../model/corpus.ts'
import { pictureIn, pictureSize } from '../model/picture-size.ts'

/** Half of a column of the site, in CSS pixels: no picture of a pair is wider. */
const HALF_COLUMN = 340

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

function narrowed(image: Image, assets: ReadonlyMap<string, Asset>): Image {
  const asset = assets.get(image.data?.asset ?? '')
  const width = asset && Math.min(pictureSize(image, asset).width, HALF_COLUMN)
  return { ...image, data: { ...image.data, ...(width !== undefined && { width }) } }
}

/** Two pictures that are all there is in a paragraph stand side by side. */
export function withPair(paragraph: Paragraph, assets: ReadonlyMap<string, Asset>): Nodes {
  const parts = paragraph.children.filter((child) => !isBlank(child))
  if (parts.length !== 2 || !parts.every(pictureIn)) return paragraph
  const [first, second] = parts.map((part): PhrasingContent => {
    if (part.type === 'image') return narrowed(part, assets)
    const image = pictureIn(part)
    return part.type === 'link' && image ? { ...part, children: [narrowed(image, assets)] } : part
  })
  if (!first || !second) return paragraph
  const children = [first, { type: 'text', value: ' ' } as const, second]
  return { ...paragraph, children, data: { ...paragraph.data, pair: true } }
}
