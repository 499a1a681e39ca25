import { expect, test } from 'vitest'
import { parseUrl } from '../src/model/parse-url.ts'

test('an address is one however often it is read', () => {
  const hosts = Array.from({ length: 50_000 }, () => parseUrl('https://b\u00fccher.example/')?.host)
  expect([...new Set(hosts)]).toEqual(['xn--bcher-kva.example'])
})
