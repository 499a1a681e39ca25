import type { Example } from '../../example.ts'

const CARD = { 'images/card.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>' }

export const examples: readonly Example[] = [
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
]
