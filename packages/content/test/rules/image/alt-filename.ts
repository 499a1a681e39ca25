import type { Example } from '../../example.ts'

const CARD = { 'images/card.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>' }

export const examples: readonly Example[] = [
  {
    name: 'IMG_2041.png',
    in: 'answer',
    wrong: 'See ![IMG_2041.png](../images/card.svg)',
    right: 'See ![the renewal form](../images/card.svg)',
    files: CARD,
    at: '9:7-9:19',
    help: 'say what the picture shows, as you would over the telephone',
  },
  {
    name: 'IMG_2041',
    in: 'answer',
    wrong: 'See ![IMG_2041](../images/card.svg)',
    right: 'See ![the renewal form](../images/card.svg)',
    files: CARD,
    at: '9:7-9:15',
    help: 'say what the picture shows, as you would over the telephone',
  },
  {
    name: 'Screenshot 2026-01-05',
    in: 'answer',
    wrong: 'See ![Screenshot 2026-01-05](../images/card.svg)',
    right: 'See ![the renewal form](../images/card.svg)',
    files: CARD,
    at: '9:7-9:28',
    help: 'say what the picture shows, as you would over the telephone',
  },
  {
    name: 'card.svg',
    in: 'answer',
    wrong: 'See ![card.svg](../images/card.svg)',
    right: 'See ![the renewal form](../images/card.svg)',
    files: CARD,
    at: '9:7-9:15',
    help: 'say what the picture shows, as you would over the telephone',
  },
  {
    name: 'image',
    in: 'answer',
    wrong: 'See ![image](../images/card.svg)',
    right: 'See ![the renewal form](../images/card.svg)',
    files: CARD,
    at: '9:7-9:12',
    help: 'say what the picture shows, as you would over the telephone',
  },
  {
    name: '圖片',
    in: 'answer',
    wrong: 'See ![圖片](../images/card.svg)',
    right: 'See ![the renewal form](../images/card.svg)',
    files: CARD,
    at: '9:7-9:9',
    help: 'say what the picture shows, as you would over the telephone',
  },
]
