import { expect, test } from 'vitest'
import { inOtherScript } from '../../src/channels/site/chinese-variants.ts'

test.each([
  ['Traditional is found by Simplified', 'zh-Hant', '圖書館如何續借？', '图书馆如何续借？'],
  ['Simplified is found by Traditional', 'zh-Hans', '图书馆怎样续借？', '圖書館怎樣續借？'],
  ['Chinese words in an English text', 'en', 'The 圖書館', 'The 图书馆'],
  ['Japanese stays', 'ja', '図書館の貸出', undefined],
  ['no Chinese', 'en', 'The library', undefined],
])('%s', (_, locale, text, other) => {
  expect(inOtherScript(text, locale)).toBe(other)
})
