import { posix } from 'node:path'
import type { Nodes } from 'mdast'
import { destinationOf } from '../../../read/link-parts.ts'
import type { Source } from '../../../read/source.ts'
import { readTarget } from '../../../resolve/targets.ts'
import type { ContentRule } from '../../rule.ts'
import { Names } from '../../similar.ts'

const CARD = { 'images/card.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>' }
/** Pictures and the definitions that pictures refer to. */
function* pictures(source: Source): Iterable<Nodes & { url: string }> {
  for (const node of source.nodes.get('image') ?? []) if (node.type === 'image') yield node
  const used = new Set(
    (source.nodes.get('imageReference') ?? []).map((node) => ('identifier' in node ? node.identifier : '')),
  )
  for (const node of source.nodes.get('definition') ?? [])
    if (node.type === 'definition' && used.has(node.identifier)) yield node
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

export const referenceImageExists: ContentRule = {
  id: 'reference/image-exists',
  stage: 'content',
  severity: 'error',
  description:
    'A picture is a PNG, JPEG, WebP or SVG file in images/, with its name written as it is, capitals included.',
  fixes: true,
  examples: [
    {
      name: 'missing',
      in: 'answer',
      wrong: 'See ![a card](../images/card.svg).',
      right: 'See the card.',
      at: '9:15-9:33',
      help: 'put a PNG, JPEG, WebP or SVG file in images/',
    },
    {
      name: 'other capitals',
      in: 'answer',
      wrong: 'See ![a card](../images/Card.svg)',
      right: 'See ![a card](../images/card.svg)',
      files: CARD,
      at: '9:15-9:33',
      help: 'write: ../images/card.svg',
    },
    {
      name: 'misspelt',
      in: 'answer',
      wrong: 'See ![a card](../images/crad.svg)',
      right: 'See ![a card](../images/card.svg)',
      files: CARD,
      at: '9:15-9:33',
      help: 'write: ../images/card.svg',
    },
    {
      name: 'without the folder',
      in: 'answer',
      wrong: 'See ![a card](card.svg)',
      right: 'See ![a card](../images/card.svg)',
      files: CARD,
      at: '9:15-9:23',
      help: 'write: ../images/card.svg',
    },
    {
      name: 'from the content folder',
      in: 'answer',
      wrong: 'See ![a card](images/card.svg)',
      right: 'See ![a card](../images/card.svg)',
      files: CARD,
      at: '9:15-9:30',
      help: 'write: ../images/card.svg',
    },
    {
      name: 'in a definition',
      in: 'answer',
      wrong: 'See ![a card][c]\n\n[c]: ../images/crad.svg',
      right: 'See ![a card][c]\n\n[c]: ../images/card.svg',
      files: CARD,
      at: '11:6-11:24',
      help: 'write: ../images/card.svg',
    },
  ],
  check({ sources, assets, catalog }, found) {
    const present = new Set(sources.filter(({ kind }) => kind === 'image').map(({ file }) => file.path))
    const folded = new Map([...assets.keys()].map((path) => [fold(path), path]))
    const byName = new Map([...assets.keys()].map((path) => [fold(posix.basename(path)), path]))
    const names = new Names(byName.keys())
    const explain = (path: string) => {
      const same = folded.get(fold(path))
      const moved = byName.get(fold(posix.basename(path)))
      const similar = names.similarTo(fold(posix.basename(path)))
      const right = same ?? moved ?? (similar && byName.get(similar.name))
      const reason = same
        ? `the picture is called ${same}, with other capitals`
        : `there is no picture ${path}`
      return { reason, right, isSafe: Boolean(same ?? moved ?? similar?.sole) }
    }
    for (const source of sources) {
      for (const node of pictures(source)) {
        const target = readTarget(node.url, source.file.path)
        // A picture that is there but cannot be used has a message of its own.
        if (target.kind !== 'file' || present.has(target.path)) continue
        const { reason, right, isSafe } = explain(target.path)
        const part = destinationOf(source.file, node)
        const text = right && posix.relative(posix.dirname(source.file.path), right)
        const help = text ? `write: ${text}` : 'put a PNG, JPEG, WebP or SVG file in images/'
        const edits = text && isSafe && part ? [{ start: part.start, end: part.end, text }] : undefined
        found(source, { reason, help, place: part?.place ?? node.position, edits })
      }
    }
    const logo = catalog?.data?.brand?.logo
    if (!catalog || !logo || present.has(logo)) return
    const { reason, right } = explain(logo)
    const help = right ? `write: ${right}` : 'put a PNG, JPEG, WebP or SVG file in images/'
    found(catalog.source, { reason, help, place: catalog.source.yaml?.place(['brand', 'logo']) })
  },
}
