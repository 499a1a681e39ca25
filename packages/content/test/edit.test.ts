import { describe, expect, test } from 'vitest'
import { applyEdits } from '../src/fix/apply-edits.ts'
import { Edit, together } from '../src/fix/edit.ts'
import type { Prose } from '../src/read/prose.ts'

const TEXT = '（１）see “it” ①'
const ALL = { start: 0, end: TEXT.length }

describe('an edit puts other marks around what stands in the file', () => {
  test.each([
    ['parts of the file between marks', [{ start: 3, end: 12 }, ' (', { start: 1, end: 2 }, ')'], undefined],
    ['all letters and digits in their order', ['1. ', { start: 3, end: 11 }, ' 1'], '1. see “it” 1'],
    ['a letter too few', ['1. ', { start: 3, end: 8 }, ' 1'], undefined],
    ['a letter too many', ['1. a', { start: 3, end: 12 }, ' 1'], undefined],
    ['what stands there already', [ALL], undefined],
  ] as const)('%s', (_, parts, right) => {
    expect(Edit.rewrite(TEXT, ALL, ...parts)?.text).toBe(right)
  })

  test('edits that belong together are made together or not at all', () => {
    const [mark, lost] = [Edit.rewrite('a.', { start: 1, end: 2 }), Edit.rewrite('a.', { start: 0, end: 2 })]
    expect(together(mark)).toEqual([mark])
    expect(together(mark, lost)).toBeUndefined()
    expect(together()).toBeUndefined()
  })

  test('nothing else can make one, and prose cannot be written', () => {
    // @ts-expect-error Only Edit itself makes edits.
    const made: Edit = { start: 0, end: 1, text: '\uFFFC' }
    // @ts-expect-error The constructor is private.
    expect(() => new Edit(ALL, '')).not.toThrow()
    // @ts-expect-error Prose gives spans of the file, and no text.
    const read = (prose: Prose): string => prose.text
    expect([made, read]).toHaveLength(2)
  })
})

test('a group that overlaps an earlier one waits', () => {
  const group = (start: number, end: number, text: string) => [{ start, end, text }]
  expect(applyEdits('abcdef', [group(1, 3, 'X'), group(2, 4, 'Y'), group(4, 5, 'Z')])).toBe('aXdZf')
  expect(applyEdits('ab', [[...group(1, 1, 'x'), ...group(1, 1, 'y')]])).toBe('axyb')
})
