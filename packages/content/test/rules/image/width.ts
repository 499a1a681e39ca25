import type { Example } from '../../example.ts'

const CARD = { 'images/card.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="400"/>' }

export const examples: readonly Example[] = [
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
]
