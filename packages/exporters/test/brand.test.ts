import { describe, expect, test } from 'vitest'
import { contrast } from '../src/brand/colour.ts'
import { brandCss, intranetChannel } from '../src/index.ts'
import { corpusOf } from './corpus.ts'
import { filesOf, textAt } from './support/files.ts'

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#0000ff', '#ffffff', 8.59],
  ['#1d3557', '#1d3557', 1],
])('the contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1)
  expect(contrast(other, one)).toBeCloseTo(ratio, 1)
})

describe.each(['#1d3557', '#000000', '#ffffff', '#ffff00', '#777777', '#e91e63', '#00a0e0'])(
  'a brand of %s',
  (colour) => {
    const css = brandCss({ colour, accent: colour })
    const values = (property: string) =>
      [...css.matchAll(new RegExp(`${property}: (#[0-9a-f]{6});`, 'g'))].map(([, value = '']) => value)

    test('reads on the page and on its own tint, light, dark and printed', () => {
      const pages = ['#ffffff', '#12161c', '#ffffff']
      for (const property of ['--ink', '--accent']) {
        const tints = values(`${property}-tint`)
        expect(values(property)).toHaveLength(3)
        for (const [index, ink] of values(property).entries()) {
          expect(contrast(ink, pages[index] ?? '')).toBeGreaterThanOrEqual(5.5)
          expect(contrast(ink, tints[index] ?? '')).toBeGreaterThanOrEqual(4.5)
          expect(contrast(ink, values(property.replace('--', '--on-'))[index] ?? '')).toBeGreaterThanOrEqual(
            4.5,
          )
        }
      }
    })

    test('is the same on the site and on pages of the intranet', async () => {
      const corpus = corpusOf({
        catalog: { brand: { colour, accent: colour } },
        questions: { one: { en: { title: 'One?', markdown: 'One.' } } },
      })
      const files = await filesOf(intranetChannel, corpus)
      const links = [...textAt(files, 'intranet/en/page/brand.css').matchAll(/--link: (#[0-9a-f]{6})/g)]
      expect(links.map(([, value]) => value)).toEqual(values('--ink').slice(0, 2))
    })
  },
)
