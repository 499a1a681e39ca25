import type { Example } from '../../example.ts'

const CARD = { 'images/card.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>' }

export const examples: readonly Example[] = [
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
    name: 'a slip in a long word',
    in: 'answer',
    wrong: 'See ![a card](../images/libary-card.svg)',
    right: 'See ![a card](../images/library-card.svg)',
    files: { 'images/library-card.svg': CARD['images/card.svg'] },
    at: '9:15-9:40',
    help: 'write: ../images/library-card.svg',
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
]
