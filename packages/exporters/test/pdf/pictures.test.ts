import type { Asset } from '@topasked/content'
import { describe, expect, it } from 'vitest'
import { corpusOf } from '../corpus.ts'
import { animatedWebp, JPEG, png, WEBP } from './pictures.ts'
import { pageOf } from './placed.ts'
import { factsOf } from './read-pdf.ts'
import { print, printOne } from './sample.ts'
import { uaFaults } from './ua-check.ts'

const picture = (type: string, bytes: Uint8Array, width = 64, height = 48): Partial<Asset> => {
  return { mediaType: `image/${type}`, bytes: new Uint8Array(bytes), width, height }
}

const corpusWith = (
  asset: Partial<Asset>,
  markdown = '1. Step one.\n\n   ![It](images/it)\n\n2. Step two.',
) =>
  corpusOf({
    assets: { 'images/it': asset },
    questions: { it: { en: { title: 'What about it?', markdown } } },
  })

describe('a picture stands right under its step, not enlarged, at half the width at most', () => {
  it.each<[string, Partial<Asset>, number]>([
    ['PNG', picture('png', png(64, 48)), 48],
    ['JPEG', picture('jpeg', JPEG), 48],
    ['WebP', picture('webp', WEBP), 48],
    ['a large PNG', picture('png', png(1200, 600), 1200, 600), 190],
    ['a high PNG', picture('png', png(300, 900), 300, 900), 200 / 3],
  ])('%s', async (_, asset, width) => {
    const corpus = corpusWith(asset)
    const bytes = await printOne(corpus)
    expect(corpus.files.flatMap(({ messages }) => messages.map(String))).toEqual([])
    const { pictures, texts } = await pageOf(bytes)
    expect(pictures).toHaveLength(1)
    const [shown] = pictures
    const step = (words: string) => texts.find(({ text }) => text.startsWith(words))
    expect(shown?.width).toBeCloseTo(width, 0)
    expect(shown?.left).toBeCloseTo(step('Step one')?.left ?? 0, 0)
    // A paragraph's distance below its step, and above the next one.
    const under = (step('Step one')?.base ?? 0) - (shown?.top ?? 0)
    expect(under).toBeGreaterThan(0)
    expect(under).toBeLessThan(20)
    expect(shown?.bottom).toBeGreaterThan(step('Step two')?.base ?? 0)
    expect((await factsOf(bytes)).descriptions).toContain('It')
    expect(await uaFaults(bytes)).toEqual([])
  })
})

describe('a picture that paper cannot show is said at its place', () => {
  const moves = 'the picture images/it is animated and cannot be printed [pdf/picture-still]'
  const damaged =
    'the picture images/it is damaged, or not in the format that its name says [pdf/picture-readable]'
  const cut = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share))
  it.each<[string, Partial<Asset>, string]>([
    ['an animated PNG', picture('png', png(64, 48, true)), moves],
    ['an animated WebP', picture('webp', animatedWebp()), moves],
    ['half a PNG', picture('png', cut(png(64, 48), 0.5)), damaged],
    ['half a JPEG', picture('jpeg', cut(JPEG, 0.5)), damaged],
    ['half a WebP', picture('webp', cut(WEBP, 0.5)), damaged],
    ['a JPEG that is called a PNG', picture('png', JPEG), damaged],
  ])('%s', async (_, asset, message) => {
    const corpus = corpusWith(asset, 'Look:\n\n![It](images/it)\n\n![Fine](images/fine.svg)')
    await print(corpus)
    const said = corpus.files.flatMap((file) => file.messages.map((one) => `${one} [${one.ruleId}]`))
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^questions\/it\.md:3:1-3:17: /u)
    expect(said[0]).toContain(message)
  })
})
