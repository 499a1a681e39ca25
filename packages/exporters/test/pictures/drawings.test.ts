import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Asset, loadCorpus } from '@topasked/content'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { writeContent } from '../cli/run.ts'
import { corpusOf } from '../corpus.ts'
import { print } from '../pdf/sample.ts'
import { BROWSER, openBrowser } from '../support/browser.ts'
import { DRAWINGS } from './drawings.ts'

/** What the check makes of a drawing: what is published, and what is said of it. */
async function read(svg: string): Promise<{ asset: Asset | undefined; said: readonly string[] }> {
  const dir = mkdtempSync(join(tmpdir(), 'topasked-drawing-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  mkdirSync(join(dir, 'images'))
  writeFileSync(join(dir, 'images/it.svg'), svg)
  const { corpus, messages } = await loadCorpus({ dir: writeContent(dir), asOf: '2026-02-01' })
  const said = messages.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  return { asset: corpus?.assets.get('images/it.svg'), said }
}

const textOf = (asset: Asset | undefined) => new TextDecoder().decode(asset?.bytes)

describe.each(Object.entries(DRAWINGS))('%s', (_, svg) => {
  test('has no message, and nothing of the program is published', async () => {
    const { asset, said } = await read(svg)
    expect(said).toEqual([])
    const names = [...textOf(asset).matchAll(/[<\s/]([a-z]+:?[a-zA-Z]+)(?=[\s=>/])/g)].map(
      ([, name]) => name ?? '',
    )
    expect(names.filter((name) => /:/.test(name) && !/^(?:xml|xlink|xmlns):/.test(name))).toEqual([])
    expect(textOf(asset)).not.toMatch(
      /<!|<\?(?!xml )|metadata|data-|foreignObject|https?:\/\/(?!www\.w3\.org)/,
    )
  })

  test('is read again as it is', async () => {
    const { asset } = await read(svg)
    const again = await read(textOf(asset))
    expect(textOf(again.asset)).toBe(textOf(asset))
    expect(again.asset?.sha256).toBe(asset?.sha256)
  })

  test('is printed', async () => {
    const { asset } = await read(svg)
    const corpus = corpusOf({
      assets: asset ? { 'images/it.svg': asset } : {},
      questions: { it: { en: { title: 'What about it?', markdown: 'Look:\n\n![It](images/it.svg)' } } },
    })
    await print(corpus)
    expect(corpus.files.flatMap(({ messages }) => messages.map(String))).toEqual([])
  })
})

test('what is written plainly is published byte for byte', async () => {
  const plain = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40">
  <title>It's 5 &lt; 6 &amp; 7 &gt; 6</title>
  <text x="8" y="20" font-family="'Source Sans 3', Arial" fill="rgb(0, 0, 0)">Größe  和</text>
  <use href="#a" transform="translate(4 -2.5e-1) rotate(45)"/>
</svg>
`
  expect(textOf((await read(plain)).asset)).toBe(plain)
})

describe.skipIf(!BROWSER)('in Chromium', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = await browser.newPage()
  })
  afterAll(() => browser.close())

  /** The pixels of a drawing as a picture of 300 by 200, as text. */
  const pixelsOf = (svg: string): Promise<string> =>
    page.evaluate(`(async () => {
      const image = new Image()
      image.src = 'data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}'
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 })
      canvas.getContext('2d').drawImage(image, 0, 0, 300, 200)
      return canvas.toDataURL()
    })()`)

  /** Words in HTML and the same ones in SVG do not look alike; the second kind is what paper shows as well. */
  test.each(Object.entries(DRAWINGS).filter(([name]) => name !== 'draw.io'))(
    '%s looks as before',
    async (_, svg) => {
      const blank = await pixelsOf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"/>')
      const before = await pixelsOf(svg)
      expect(before).not.toBe(blank)
      expect(await pixelsOf(textOf((await read(svg)).asset))).toBe(before)
    },
  )
})
