import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from '../src/sha256.ts'
import { Random } from './support/random.ts'

test('texts of FIPS 180-4', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256('雙重認證')).toBe(createHash('sha256').update('雙重認證').digest('hex'))
})

test('bytes of every length around the blocks give what Node gives', () => {
  const random = new Random(1)
  for (let length = 0; length < 260; length += 1) {
    const bytes = Uint8Array.from({ length }, () => random.below(256))
    expect([length, sha256(bytes)]).toEqual([length, createHash('sha256').update(bytes).digest('hex')])
  }
})
