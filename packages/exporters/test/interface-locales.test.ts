import { INTERFACE_LOCALES } from '@topasked/schema'
import { expect, test } from 'vitest'
import { WORDS } from '../src/language/index.ts'

test('the check knows the languages that there are words for, no more and no fewer', () => {
  expect(Object.keys(WORDS).sort()).toEqual([...INTERFACE_LOCALES].sort())
})
