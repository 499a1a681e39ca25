import { expect, test } from 'vitest'
import { linesOf } from '../../src/channels/site/share-picture.ts'

test.each([
  ['Top asked', 20, ['Top asked']],
  ['Two-factor authentication: top asked', 10, ['Two-factor', 'authentication:', 'top asked']],
  ['雙重認證（2FA）常見問題', 6, ['雙重認證', '（2FA）常見', '問題']],
  ['如何登記？如何登記？', 5, ['如何登記？', '如何登記？']],
])('%s, in lines of %i', (words, width, lines) => {
  expect(linesOf(words, width)).toEqual(lines)
})
