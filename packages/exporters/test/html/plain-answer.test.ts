import { expect, test } from 'vitest'
import { feedChannel, intranetChannel } from '../../src/index.ts'
import { corpusOf } from '../corpus.ts'
import { filesOf } from '../support/files.ts'

const MARKDOWN = `## Part

###### Deep

![a <h2 "b"](images/a.svg "<h3>")

\`<h2 id="x">\` and [link](two.md#part).[^1]

[^1]: Note`

const made = () =>
  corpusOf({
    questions: {
      one: { en: { title: 'One?', markdown: MARKDOWN } },
      two: { en: { title: 'Two?', markdown: '# Part\n\n:::only{channels="feed"}\nFEED\n:::' } },
      three: { en: { title: 'Three?', markdown: '## Part\n\n:::only{channels="intranet"}\nINTRANET\n:::' } },
    },
  })

const read = async (corpus: ReturnType<typeof made>, siteUrl: string) =>
  [...(await filesOf(intranetChannel, corpus, siteUrl))].map(([path, { value, data }]) => [
    path,
    String(value),
    data,
  ])

test.each(['https://faq.example.edu/', 'https://preview.example.edu/sub/'])(
  'snippets for %s are the same, whether the feed was made before or not',
  async (siteUrl) => {
    const alone = await read(made(), siteUrl)
    const corpus = made()
    await filesOf(feedChannel, corpus)
    await filesOf(feedChannel, corpus, siteUrl)
    expect(await read(corpus, siteUrl)).toEqual(alone)
  },
)

test('what is for one channel stays there', async () => {
  const corpus = made()
  const feed = JSON.stringify([...(await filesOf(feedChannel, corpus))].map(([, { value }]) => String(value)))
  const snippets = JSON.stringify(await read(corpus, 'https://faq.example.edu/'))
  expect([feed.includes('FEED'), feed.includes('INTRANET')]).toEqual([true, false])
  expect([snippets.includes('FEED'), snippets.includes('INTRANET')]).toEqual([false, true])
})
