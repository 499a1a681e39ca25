import { unprintableIn } from '@topasked/content'
import { expect, test } from 'vitest'
import { corpusOf } from '../corpus.ts'
import { print } from './sample.ts'

/** Letters, marks, numbers and signs, spread over all that Unicode assigns. */
function sample(step: number): string[] {
  const codes = Array.from({ length: Math.ceil(0x1fb00 / step) }, (_, n) => 0x21 + n * step)
  return codes
    .map((code) => String.fromCodePoint(code))
    .filter((char) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(char))
}

function asked(chars: readonly string[]) {
  const paragraphs = chars.map((char) => `a ${/[!-/:-@[-`{-~]/u.test(char) ? `\\${char}` : char} b`)
  return corpusOf({ questions: { it: { en: { title: 'What is it?', markdown: paragraphs.join('\n\n') } } } })
}

test('the engine prints every character that the check lets pass', async () => {
  const chars = sample(41).filter((char) => unprintableIn(char).length === 0)
  expect(chars.length).toBeGreaterThan(500)
  const corpus = asked(chars)
  await print(corpus)
  expect(corpus.files.flatMap(({ messages }) => messages.map(({ reason }) => reason))).toEqual([])
})

test('the engine refuses every character that the check reports', async () => {
  const chars = sample(997).filter((char) => unprintableIn(char).length > 0)
  expect(chars.length).toBeGreaterThan(20)
  for (const char of chars) {
    const corpus = asked([char])
    await print(corpus)
    const rules = corpus.files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))
    expect([char.codePointAt(0)?.toString(16), rules]).toEqual([
      char.codePointAt(0)?.toString(16),
      ['pdf/glyph-exists'],
    ])
  }
})
