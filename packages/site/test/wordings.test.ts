import { describe, expect, test } from 'vitest'
import { likenessOf, termsOf, toWordings } from '../src/search/wordings.ts'

const SYNONYMS = [
  ['enrol', 'register', 'sign up', '登記', '註冊'],
  ['2fa', 'two-factor'],
  ['c++', 'duo mobile', 'duo'],
]

describe('the terms of a text', () => {
  test.each([
    ['words, each once', 'Can I, can you?', ['can', 'i', 'you']],
    ['synonyms', 'Sign up for two-factor', ['=0', 'for', '=1']],
    ['their endings', 'enrolled, registers, registering', ['=0']],
    [
      'not inside other words',
      'preregister enrolments duodecimal',
      ['preregister', 'enrolments', 'duodecimal'],
    ],
    ['the longest first', 'Duo Mobile', ['=2']],
    ['signs in synonyms', 'Is C++ there', ['is', '=2', 'there']],
    ['pairs of Chinese characters', '換了手機', ['換了', '了手', '手機']],
    ['a single one', '換', ['換']],
    ['synonyms between them', '怎樣登記帳戶', ['怎樣', '=0', '帳戶']],
    ['numbers of groups are no words', '=0 1', ['0', '1']],
    ['nothing', '…!', []],
  ])('%s', (_, text, terms) => {
    expect(termsOf(text, SYNONYMS)).toEqual(terms)
  })
})

describe('the nearest wording', () => {
  const asked = new Map([
    ['register', ['How do I register my account?', 'Where do I start?']],
    ['vpn', ['How do I use VPN after I have enrolled my account in a thing?']],
    ['mail', ['How do I read my mail?']],
  ])
  const all = toWordings(asked, SYNONYMS)
  const order = (query: string) => [...likenessOf(query, all)].sort(([, a], [, b]) => b - a).map(([id]) => id)

  test.each([
    ['how to enrol', 'register'],
    ['註冊', 'register'],
    ['start', 'register'],
    ['starting', 'register'],
    ['vpn account', 'vpn'],
    ['reading mails in the evening', 'mail'],
  ])('to "%s" is that of %s', (query, id) => {
    expect(order(query)[0]).toBe(id)
  })

  test('the very words are wholly alike, others less, and nothing is like nothing', () => {
    expect(likenessOf('Where do I start?', all).get('register')).toBeCloseTo(1, 2)
    expect(likenessOf('Where may I start now?', all).get('register')).toBeLessThan(0.9)
    expect([...likenessOf('zebra', all)]).toEqual([])
    expect([...likenessOf('', all)]).toEqual([])
    expect([...likenessOf('mail', toWordings(new Map(), []))]).toEqual([])
  })
})
