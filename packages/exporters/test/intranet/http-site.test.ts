import { describe, expect, test } from 'vitest'
import { feedChannel, intranetChannel, siteChannel } from '../../src/index.ts'
import { corpusOf } from '../corpus.ts'
import { filesOf, textAt } from '../support/files.ts'

const corpus = corpusOf({
  questions: {
    one: { en: { title: 'One?', markdown: 'See [two](two.md#part).\n\n![A](images/a.svg)' } },
    two: { en: { title: 'Two?', markdown: '## Part\n\nYes.' } },
  },
})

describe.each(['http://faq.intranet/', 'http://127.0.0.1:8080/sub/', 'https://faq.example.edu/'])(
  '%s',
  (site) => {
    test.each([
      [intranetChannel, 'intranet/en/portable/all.html'],
      [intranetChannel, 'intranet/en/details/all.html'],
      [intranetChannel, 'intranet/en/page/all.html'],
      [intranetChannel, 'intranet/en/element/all.html'],
      [feedChannel, 'feed/en/feed.json'],
      [feedChannel, 'feed/v1/questions/en/one.json'],
      [siteChannel, 'q/one/index.md'],
    ])('links between answers stay: %o %s', async (channel, path) => {
      const text = textAt(await filesOf(channel, corpus, site), path)
      expect(text).toContain(`${site}q/two/#topasked-two--part`)
      if (!path.includes('/page/')) expect(text).toContain(`${site}assets/faq/a.`)
      for (const { messages } of corpus.files) expect(messages).toEqual([])
    })
  },
)

test('an http: address of another place does not pass for one of the site', async () => {
  const site = 'http://faq.intranet/'
  const other = corpusOf({
    questions: { one: { en: { title: 'One?', markdown: '[a](http://faq.intranet.evil.example/)' } } },
  })
  expect(textAt(await filesOf(feedChannel, other, site), 'feed/en/feed.json')).not.toContain('evil')
})
