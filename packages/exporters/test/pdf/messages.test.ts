import type { Asset, Corpus } from '@topasked/content'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { corpusOf } from '../corpus.ts'
import { includedFrom } from '../support/included-from.ts'
import { print } from './sample.ts'

const svg = (text: string): Partial<Asset> => ({ bytes: new TextEncoder().encode(text) })
const drawing = (text: string, family: string) =>
  svg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><text y="20" font-family="${family}">${text}</text></svg>`,
  )

function messagesOf(corpus: Corpus): string[] {
  return corpus.files.flatMap((file) => file.messages.map((message) => `${message} [${message.ruleId}]`))
}

const ASSETS: Readonly<Record<string, Partial<Asset>>> = {
  'images/broken.svg': svg('<svg xmlns="http://www.w3.org/2000/svg" width="320"'),
  'images/tamil.svg': drawing('தமிழ்', 'Arial'),
  'images/odd.bmp': { mediaType: 'image/bmp' },
}

describe('what cannot be printed is said on the source', () => {
  it.each([
    [
      'Fine.\n\nTamil: தம here.',
      'questions/it.md:3:8-3:9: the PDF fonts lack "த" (U+0BA4), "ம" (U+0BAE) [pdf/glyph-exists]',
    ],
    ['- **x** `த`', 'questions/it.md:1:10-1:11: the PDF fonts lack "த" (U+0BA4) [pdf/glyph-exists]'],
    [
      '![](images/error.svg)',
      'questions/it.md:1:1-1:22: the picture images/error.svg has no description [pdf/picture-described]',
    ],
    [
      '![x](images/odd.bmp)',
      'questions/it.md:1:1-1:21: the picture images/odd.bmp cannot be printed [pdf/picture-readable]',
    ],
    [
      'a\n\n![x](images/tamil.svg)',
      'questions/it.md:3:1-3:23: the PDF fonts lack "த" (U+0BA4), "ம" (U+0BAE), "ழ" (U+0BB4), "ி" (U+0BBF), "்" (U+0BCD) [pdf/picture-fonts-known]',
    ],
    [
      '| |\n| --- |\n| a |',
      'questions/it.md:1:1-1:4: the columns of this table have no names [pdf/table-header-present]',
    ],
    [
      '[x](javascript:alert)',
      'questions/it.md:1:1-1:22: the address javascript:alert cannot be published [pdf/address-allowed]',
    ],
  ])('%j', async (markdown, message) => {
    const corpus = corpusOf({
      assets: ASSETS,
      questions: {
        it: { en: { title: 'What about it?', markdown } },
        other: { en: { title: 'And this?', markdown: 'Fine.' } },
      },
    })
    await print(corpus)
    expect(messagesOf(corpus)).toEqual([message])
  })

  it('a broken picture', async () => {
    const markdown = 'a\n\n![x](images/broken.svg)'
    const corpus = corpusOf({
      assets: ASSETS,
      questions: { it: { en: { title: 'What about it?', markdown } } },
    })
    await print(corpus)
    expect(messagesOf(corpus)).toHaveLength(1)
    expect(messagesOf(corpus)[0]).toMatch(
      /^questions\/it\.md:3:1-3:24: the picture images\/broken\.svg cannot be printed \[pdf\/picture-readable\]$/,
    )
  })

  it('a character of a title, in both editions that show it', async () => {
    const corpus = corpusOf({ questions: { it: { en: { title: 'What is த?', markdown: 'x' } } } })
    await print(corpus)
    expect(messagesOf(corpus)).toEqual([
      'questions/it.md:1:1: the PDF fonts lack "த" (U+0BA4) [pdf/glyph-exists]',
    ])
  })

  it('a node that nobody knows, as a warning with help', async () => {
    const markdown = 'One.\n\nTwo <b>three</b>.'
    const corpus = corpusOf({ questions: { it: { en: { title: 'What about it?', markdown } } } })
    await print(corpus)
    expect(messagesOf(corpus)).toEqual([
      'questions/it.md:3:5-3:8: a part of kind html cannot be printed [pdf/node-known]',
      'questions/it.md:3:13-3:17: a part of kind html cannot be printed [pdf/node-known]',
    ])
    const [message] = corpus.questions[0]?.file.messages ?? []
    expect(message).toMatchObject({
      fatal: false,
      source: 'topasked',
      note: expect.stringContaining('plain Markdown'),
    })
  })

  it('what a fragment brings, on the fragment: found in its nodes and by the engine', async () => {
    const markdown = ':::note[Thai: த]\nFine.\n:::\n\n[![](images/error.svg)](https://example.org/)'
    const corpus = corpusOf({ questions: { it: { en: { title: 'What about it?', markdown } } } })
    const hint = new VFile({ path: 'fragments/hint.md', value: markdown })
    const questions = corpus.questions.map((question) => includedFrom('hint', question))
    const included = { ...corpus, questions, files: [...corpus.files, hint] }
    await print(included)
    expect(messagesOf(included)).toEqual([
      'fragments/hint.md:5:2-5:23: the picture images/error.svg has no description [pdf/picture-described]',
      'fragments/hint.md:1:15-1:16: the PDF fonts lack "த" (U+0BA4) [pdf/glyph-exists]',
    ])
  })

  it('and the documents without the question are made all the same', async () => {
    const meta = { scenarios: ['b'] }
    const corpus = corpusOf({
      scenarios: { a: {}, b: {} },
      questions: {
        bad: { en: { title: 'த?', markdown: 'x' } },
        good: { en: { title: 'Good?', markdown: 'x', meta } },
      },
    })
    expect([...(await print(corpus)).keys()]).toEqual(['pdf/en/b.pdf', 'pdf/zh-Hant/b.pdf'])
  })
})
