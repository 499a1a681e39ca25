import type { Asset } from '../../../model/corpus.ts'
import { destinationOf } from '../../../read/link-parts.ts'
import { NARROWEST, WIDEST_DRAWING, widthIn } from '../../../resolve/picture-width.ts'
import { readTarget } from '../../../resolve/targets.ts'
import type { ContentRule } from '../../rule.ts'
import { pictureAddresses } from './pictures-in.ts'

const DRAWING = 'image/svg+xml'

function problemOf(fragment: string, asset: Asset): readonly [reason: string, help: string] | undefined {
  const name = asset.path.slice(asset.path.lastIndexOf('/') + 1)
  const most = asset.mediaType === DRAWING ? WIDEST_DRAWING : asset.width
  const width = widthIn(fragment)
  if (width === undefined)
    return [
      'behind the name of a picture only its width can stand',
      `write the width in pixels: ${name}#width=${Math.min(most, 320)}`,
    ]
  if (width < NARROWEST) return [`this picture would be ${width} pixels wide`, `write at least ${NARROWEST}`]
  if (width <= most) return undefined
  return [
    `this picture would be ${width} pixels wide, and its file has ${asset.width}`,
    `write at most ${most}${asset.mediaType === DRAWING ? '' : ', or use a larger file'}`,
  ]
}

export const imageWidth: ContentRule = {
  id: 'image/width',
  stage: 'content',
  severity: 'error',
  description:
    'The width of a picture is a number of pixels behind its name, as in card.png#width=240: at least 16, and at most what the file has, or 1600 for a drawing.',
  check({ sources, assets }, found) {
    for (const source of sources) {
      for (const node of pictureAddresses(source)) {
        const target = readTarget(node.url, source.file.path)
        const asset = target.kind === 'file' ? assets.get(target.path) : undefined
        const fragment = target.kind === 'file' ? target.fragment : undefined
        const problem = asset && fragment !== undefined ? problemOf(fragment, asset) : undefined
        if (!problem) continue
        const [reason, help] = problem
        found(source, { reason, help, place: destinationOf(source.file, node)?.place ?? node.position })
      }
    }
  },
}
