import { expect, test } from 'vitest'
import { linesOf, sharePictures } from '../../src/channels/site/share-picture.ts'
import { corpusOf } from '../corpus.ts'

test.each([
  ['Top asked', 20, ['Top asked']],
  ['Two-factor authentication: top asked', 10, ['Two-factor', 'authentication:', 'top asked']],
  ['雙重認證（2FA）常見問題', 6, ['雙重認證', '（2FA）常見', '問題']],
  ['如何登記？如何登記？', 5, ['如何登記？', '如何登記？']],
])('%s, in lines of %i', (words, width, lines) => {
  expect(linesOf(words, width)).toEqual(lines)
})

test.each(['A & <B> "C" ]]> D', 'A\u0001B\ufffe', '&#0;', 'שלום'])(
  '%j as a title is drawn',
  async (title) => {
    const corpus = corpusOf({ catalog: { title: { en: title }, organisation: { en: title } }, questions: {} })
    const pictures = await sharePictures(corpus)
    expect(pictures.map(({ value }) => Buffer.from(value).subarray(1, 4).toString())).toEqual(['PNG', 'PNG'])
  },
)
