import { placeAt } from '../../../read/places.ts'
import type { ContentRule } from '../../rule.ts'
import { picturesIn } from './pictures-in.ts'

const CARD = { 'images/card.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>' }

export const imageAlt: ContentRule = {
  id: 'image/alt',
  stage: 'content',
  severity: 'error',
  description: 'A picture has a description for people who cannot see it.',
  examples: [
    {
      name: 'no description',
      in: 'answer',
      wrong: 'See ![](../images/card.svg)',
      right: 'See ![the renewal form](../images/card.svg)',
      files: CARD,
      at: '9:5-9:8',
      help: 'write what it shows between the square brackets: ![What it shows](../images/name.png)',
    },
    {
      name: 'a blank',
      in: 'answer',
      wrong: 'See ![ ](../images/card.svg)',
      right: 'See ![the renewal form](../images/card.svg)',
      files: CARD,
      at: '9:5-9:9',
      help: 'write what it shows between the square brackets: ![What it shows](../images/name.png)',
    },
    {
      name: 'by reference',
      in: 'answer',
      wrong: 'See ![][card]\n\n[card]: ../images/card.svg',
      right: 'See ![the renewal form][card]\n\n[card]: ../images/card.svg',
      files: CARD,
      at: '9:5-9:8',
      help: 'write what it shows between the square brackets: ![What it shows](../images/name.png)',
    },
  ],
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
