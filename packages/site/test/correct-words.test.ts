import { describe, expect, test } from 'vitest'
import { correctWords, mistakes } from '../src/search/correct-words.ts'

const WORDS = [
  'battery',
  'bypass',
  'code',
  'enrolment',
  'phone',
  'phrase',
  'register',
  'registration',
  'token',
]

describe('a word that is nowhere is taken for the one most like it', () => {
  test.each([
    ['batery', 'battery'],
    ['bypas coed', 'bypas code'],
    ['phoen', 'phone'],
    ['regsiter my phone', 'register my phone'],
    ['enrollmemt', 'enrolment'],
    ['hone', 'phone'],
  ])('%s: %s', (typed, meant) => {
    expect(correctWords(typed, WORDS)).toBe(meant)
  })

  test.each([
    ['what is there', 'phone'],
    ['what a reader is still typing', 'regis'],
    ['short words', 'cod tok'],
    ['what is like nothing', 'umbrella'],
    ['Chinese', '手機没電了'],
  ])('%s stays as it is', (_, typed) => {
    expect(correctWords(typed, WORDS)).toBeUndefined()
  })
})

test.each([
  ['code', 'code', 0],
  ['code', 'coed', 1],
  ['code', 'cod', 1],
  ['code', 'cooe', 1],
  ['', 'abc', 3],
])('from %s to %s it is %i', (one, other, count) => {
  expect(mistakes(one, other)).toBe(count)
})
