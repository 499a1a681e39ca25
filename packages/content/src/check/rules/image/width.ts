import type { Asset } from '../../../model/corpus.ts'
import { destinationOf } from '../../../read/link-parts.ts'
import { NARROWEST, WIDEST_DRAWING, widthIn } from '../../../resolve/picture-width.ts'
import { readTarget } from '../../../resolve/targets.ts'
import type { ContentRule } from '../../rule.ts'
import { pictureAddresses } from './pictures-in.ts'

const CARD = { 'images/card.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="400"/>' }
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
  examples: [
    {
      name: 'not a number of pixels',
      in: 'answer',
      wrong: 'See ![a card](../images/card.svg#width=50%)',
      right: 'See ![a card](../images/card.svg#width=400)',
      files: CARD,
      at: '9:15-9:43',
      help: 'write the width in pixels: card.svg#width=320',
    },
    {
      name: 'something else',
      in: 'answer',
      wrong: 'See ![a card](../images/card.svg#left)',
      right: 'See ![a card](../images/card.svg)',
      files: CARD,
      at: '9:15-9:38',
      help: 'write the width in pixels: card.svg#width=320',
    },
    {
      name: 'too narrow',
      in: 'answer',
      wrong: 'See ![a card](../images/card.svg#width=8)',
      right: 'See ![a card](../images/card.svg#width=16)',
      files: CARD,
      at: '9:15-9:41',
      help: 'write at least 16',
    },
    {
      name: 'too wide, in a definition',
      in: 'answer',
      wrong: 'See ![a card][card]\n\n[card]: ../images/card.svg#width=2000',
      right: 'See ![a card][card]\n\n[card]: ../images/card.svg#width=1600',
      files: CARD,
      at: '11:9-11:38',
      help: 'write at most 1600',
    },
  ],
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
