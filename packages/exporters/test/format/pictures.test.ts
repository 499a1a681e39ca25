import type { Image } from 'mdast'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { verifyTree } from '../../src/definitions/verify-tree.ts'
import { readPdf } from '../../src/verify/read/pdf.ts'
import { published, SITE } from '../verify/spoilt/whole-library.ts'
import { drawing, publish, question, translation } from './publish.ts'

const CARD = drawing(400, 200)
const ANSWER = `Look:

![The card](../images/card.svg#width=240)

1. Compare:

   ![The front](../images/card.svg "Front") ![The back](../images/tall.svg)

   :::note
   [![A thumb](../images/card.svg#width=120)](https://example.org/)
   ![A nail][nail]
   :::

2. A small ![sign](../images/card.svg#width=32) in a line, and in a cell:

   | Sign | Meaning |
   | --- | --- |
   | ![dot](../images/card.svg#width=20) | Wait |

[nail]: ../images/tall.svg#width=100
`

const site = await publish({
  'images/card.svg': CARD,
  'images/tall.svg': drawing(500, 800),
  'questions/card.md': question('What does it look like?', ANSWER),
  'questions/card.he.md': translation('איך זה נראה?', ANSWER.replace('Look', 'ראו')),
})

test('are in every channel as the content has them, in both directions', async () => {
  expect(site.messages).toEqual([])
  expect(await site.problems()).toEqual([])
})

const sizesIn = (html: string) =>
  [...html.matchAll(/<img [^>]*?alt="([^"]+)"[^>]*? width="(\d+)" height="(\d+)"/g)].map(
    ([, alt, width, height]) => `${alt} ${width}x${height}`,
  )
const SIZES = [
  'The card 240x120',
  'The front 340x170',
  'The back 340x544',
  'A thumb 120x60',
  'A nail 100x160',
  'sign 32x16',
  'dot 20x10',
]

test('are as wide as the answer says, and no wider than half a column in a pair', async () => {
  const page = await site.text('q/card/index.html')
  expect(sizesIn(page)).toEqual(SIZES)
  expect(sizesIn(await site.text('intranet/en/portable/all.html'))).toEqual(SIZES)
  expect(sizesIn(JSON.parse(await site.text('feed/en/feed.json')).items[0].content_html)).toEqual(SIZES)
  const confluence = await site.text('intranet/en/confluence/all.xml')
  expect(confluence).toContain('ac:alt="The card" ac:width="240" ac:height="120"')
})

test('two that are all there is in a paragraph stand side by side', async () => {
  const page = await site.text('q/card/index.html')
  expect(page.match(/<div class="topasked-pair[^"]*">/g)).toEqual([
    '<div class="topasked-pair topasked-pair-wide">',
    '<div class="topasked-pair topasked-pair-wide">',
  ])
  expect(await site.text('intranet/en/portable/all.html')).not.toContain('topasked-pair')
})

test('are described in order on paper, with the addresses that they lead to', async () => {
  const { blocks, notes } = await readPdf(await site.bytes('pdf/en/handout.pdf'))
  const tokens = blocks.flatMap((block) => block.tokens)
  const pictures = tokens.flatMap((token) => (token.kind === 'picture' ? [token.alt] : []))
  expect(pictures.filter((alt) => SIZES.some((size) => size.startsWith(alt)))).toEqual(
    SIZES.map((size) => size.replace(/ \d+x\d+$/, '')),
  )
  expect(JSON.stringify([...notes.values(), tokens])).toContain('https://example.org/')
})

test('a width that cannot be is a message, and nothing is published of it', async () => {
  const fragment = (width: string) =>
    publish({
      'images/card.svg': CARD,
      'questions/card.md': question('Which?', `![The card](<../images/card.svg#${width}>)`),
    })
  for (const width of [
    'width=0',
    'width=-5',
    'width=1e3',
    'width=50%',
    'width=99999',
    'width=20" onload="x',
    'x',
  ])
    await expect(fragment(width), width).rejects.toThrow('questions/card.md:9: image/width')
})

test('no width is lost between source and tree', () => {
  const widths: (number | undefined)[] = []
  const tree = site.corpus.questions.find(({ id }) => id === 'card')?.tree
  if (tree) visit(tree, 'image', ({ data }: Image) => void widths.push(data?.width))
  expect(widths).toEqual([240, 340, 340, 120, 100, 32, 20])
})

test('another width is found wherever it can be seen', async () => {
  const files = (width: number) => ({
    'images/card.svg': CARD,
    'questions/card.md': question('Which?', `Look: ![The card](../images/card.svg#width=${width})`),
  })
  const [was, is] = [await publish(files(240)), await publish(files(200))]
  const { problems } = await verifyTree(await published(is.corpus), was.corpus, SITE)
  const found = problems.filter(({ question: id }) => id === 'card')
  expect(new Set(found.map(({ channel }) => channel))).toEqual(
    new Set(['site', 'feed', 'feed/v1', 'portable', 'details', 'page', 'element', 'confluence']),
  )
  expect(found[0]?.found).toContain('200 pixels wide')
})
