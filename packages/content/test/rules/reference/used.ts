import type { Example } from '../../example.ts'

const ONE_PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4"/></svg>'

const FEES =
  'fees: { url: https://example.org/fees, precision: exact, access: public, label: { en: Fees, de: Kosten } }\n'

export const examples: readonly Example[] = [
  {
    name: 'a link that nothing leads to',
    in: 'links.yaml',
    wrong: FEES,
    at: '2:1-2:5',
    help: 'remove it, or link to it: [words](link:fees)',
  },
  {
    name: 'a picture that nothing shows',
    in: 'images/card.svg',
    wrong: ONE_PICTURE,
    at: '1:1-1:1',
    help: 'remove it, or show it: ![What it shows](../images/card.svg)',
  },
]
