import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../src/brand/colour.ts'
import { iconFiles } from '../../src/channels/site/icon.ts'
import { corpusOf } from '../corpus.ts'
import { print } from './sample.ts'

/** The colours of areas and words on the first page, `#rrggbb`. */
async function coloursOf(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
  const { fnArray, argsArray } = await (await (await task.promise).getPage(1)).getOperatorList()
  await task.destroy()
  return new Set(
    fnArray.flatMap((operation, n) => (operation === OPS.setFillRGBColor ? [String(argsArray[n][0])] : [])),
  )
}

describe.each([
  ['deep', '#1d3557', '#8a1538'],
  ['light', '#ffd500', '#00c2a8'],
  ['white', '#ffffff', '#ffffff'],
  ['in between', '#777777', '#e91e63'],
])('a brand that is %s', (_, colour, accent) => {
  const corpus = corpusOf({
    catalog: { brand: { colour, accent }, urgent: ['one'] },
    questions: {
      one: { en: { title: 'One?', markdown: '[One](https://one.example.org/).\n\n:::danger\nNo.\n:::' } },
    },
  })

  it.each(['handout', 'quick-card'])('reads in the %s, and so does white on it', async (name) => {
    const file = (await print(corpus)).get(`pdf/en/${name}.pdf`)
    const colours = await coloursOf(file?.value ?? new Uint8Array())
    for (const raw of [colour, accent]) {
      const readable = contrast(raw, '#ffffff') >= 5.5
      if (raw !== '#ffffff') expect(colours.has(raw)).toBe(readable)
    }
    // Tints of areas are nearly white; everything else carries words or is words.
    const strong = [...colours].filter((found) => contrast(found, '#ffffff') > 1.35)
    expect(strong.length).toBeGreaterThan(2)
    for (const found of strong) expect(contrast(found, '#ffffff')).toBeGreaterThanOrEqual(5.5)
  })

  it('has an icon whose white tick is seen', async () => {
    const icon = (await iconFiles(corpus)).find(({ path }) => path === 'icon.svg')
    const [ground = ''] = /#[0-9a-f]{6}/u.exec(String(icon?.value)) ?? []
    expect(contrast(ground, '#ffffff')).toBeGreaterThanOrEqual(5.5)
  })
})
