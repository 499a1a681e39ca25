import type { Nodes } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import { pictureIn } from '../../../model/picture-size.ts'
import { placeAt } from '../../../read/places.ts'
import type { Source } from '../../../read/source.ts'
import { spansOf } from '../../../read/span.ts'
import { lengthOf } from '../../../resolve/directives.ts'
import type { ContentRule } from '../../rule.ts'

const PICTURE = 'write first: [![What it shows](../images/name.png)](https://address-of-the-video)'
/** Whether a block is a picture that leads somewhere, and nothing else. */
function isLinkedPicture(node: Nodes | undefined): boolean {
  const [link, ...more] = node?.type === 'paragraph' ? node.children : []
  if (more.length > 0 || !link) return false
  if (link.type === 'link') return pictureIn(link) !== undefined
  const [first, ...rest] = link.type === 'linkReference' ? link.children : []
  return rest.length === 0 && (first?.type === 'image' || first?.type === 'imageReference')
}

function problemOf(node: ContainerDirective): readonly [reason: string, help: string] | undefined {
  const [first, ...transcript] = node.children
  if (first?.type === 'paragraph' && first.data?.directiveLabel)
    return ['a video has no title', 'write :::video{length="2:35"}, and a heading above it if needed']
  if (lengthOf(node.attributes?.length) === undefined)
    return ['this video does not say how long it is', 'write minutes and seconds: :::video{length="2:35"}']
  if (!isLinkedPicture(first)) return ['a video begins with a picture that leads to it', PICTURE]
  if (
    transcript.every(
      (part) => textOf(part, { includeImageAlt: false }).trim() === '' && part.type !== 'leafDirective',
    )
  )
    return ['this video has no transcript', 'write below the picture what is said and shown in it']
  return undefined
}

function nameOf(node: ContainerDirective, { file }: Source) {
  const start = node.position?.start.offset ?? 0
  return placeAt(file, start, spansOf(node)?.name?.end ?? start)
}

export const markdownVideo: ContentRule = {
  id: 'markdown/video',
  stage: 'content',
  severity: 'error',
  description:
    'A :::video block says how long the video is, begins with a picture that leads to it, and has a transcript below.',
  check({ sources }, found) {
    for (const source of sources) {
      for (const node of source.nodes.get('containerDirective') ?? []) {
        if (node.type !== 'containerDirective' || node.name !== 'video') continue
        const problem = problemOf(node)
        if (!problem) continue
        const [reason, help] = problem
        found(source, { reason, help, place: nameOf(node, source) })
      }
    }
  },
}
