import { placeAt } from '../../../read/places.ts'
import type { ContentRule } from '../../rule.ts'
import { picturesIn } from './pictures-in.ts'

export const imageAlt: ContentRule = {
  id: 'image/alt',
  stage: 'content',
  severity: 'error',
  description: 'A picture has a description for people who cannot see it.',
  check({ sources }, found) {
    for (const source of sources) {
      for (const { alt, label } of picturesIn(source)) {
        if (alt !== '') continue
        found(source, {
          reason: 'this picture has no description',
          help: 'write what it shows between the square brackets: ![What it shows](../images/name.png)',
          place: placeAt(source.file, label.start - '!['.length, label.end + ']'.length),
        })
      }
    }
  },
}
