import { expect, test } from 'vitest'
import { hrefOf } from '../../src/verify/answer/token.ts'

test('an address is the same one however often it is read', () => {
  const found = new Set(
    Array.from({ length: 50_000 }, () => hrefOf('https://b\u00fccher.example/stra\u00dfe')),
  )
  expect([...found]).toEqual(['https://xn--bcher-kva.example/stra%C3%9Fe'])
})

test('what is no address stays as it is', () => {
  expect(hrefOf('link:guide key')).toBe('link:guide key')
  expect(hrefOf('#up')).toBe('#up')
  expect(hrefOf('../a/', 'https://faq.example.org/q/b/')).toBe('https://faq.example.org/q/a/')
})
