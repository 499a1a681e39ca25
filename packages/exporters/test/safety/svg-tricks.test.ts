import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCorpus } from '@topasked/content'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { sampled } from '../../../content/test/sampled.ts'
import { siteChannel } from '../../src/index.ts'
import { writeContent } from '../cli/run.ts'
import { BROWSER, openBrowser } from '../support/browser.ts'
import { filesOf } from '../support/files.ts'
import { SVG_BOMBS } from './svg-bombs.ts'
import { SVG_TRICKS } from './svg-tricks.ts'
import { openWatched, PLACE } from './watched-page.ts'

type Files = ReadonlyMap<string, string | Buffer>

const TRICKS: Files = new Map(
  Object.entries(SVG_TRICKS).flatMap(([family, tricks]) =>
    Object.entries(tricks).map(([name, file]) => [`${family}: ${name}`, file] as const),
  ),
)
const ids = new Map([...TRICKS.keys()].map((name, index) => [name, `trick-${index}`]))

/** What is published of these tricks: what is wrong with them nobody sees or loads, and it is left out. */
const HARMLESS = [
  'handlers: of what is left out',
  'addresses: a link elsewhere',
  'addresses: text elsewhere',
  'addresses: a base with a part',
  'addresses: a cursor',
  'addresses: a colour profile',
  'addresses: a font',
  'addresses: a glyph',
  'styles: a comment that does not end',
  'styles: an end of the style',
  'styles: an end of CDATA',
  'styles: a style sheet of another type',
  'XML: an instruction inside',
  'XML: a declaration elsewhere',
  'XML: CDATA that looks like markup',
  'XML: text that looks like markup',
  'XML: a comment that ends early',
  'XML: names of JavaScript',
  'XHTML: behind words that say the same',
]

/** Loads a content folder that holds these pictures. */
async function loadPictures(files: Files) {
  const dir = mkdtempSync(join(tmpdir(), 'topasked-tricks-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  mkdirSync(join(dir, 'images'))
  for (const [id, file] of files) writeFileSync(join(dir, `images/${id}.svg`), file)
  const { corpus, messages } = await loadCorpus({ dir: writeContent(dir), asOf: '2026-02-01' })
  return { corpus, messages: messages.filter(({ severity }) => severity === 'error') }
}

/** The tricks by what is in their files, by id. */
const byId = (names: Iterable<string>): Files =>
  new Map([...names].map((name) => [ids.get(name) ?? '', TRICKS.get(name) ?? '']))

/** What is published of the tricks without an error, by name. */
async function publish(): Promise<ReadonlyMap<string, Buffer>> {
  const { corpus } = await loadPictures(byId(HARMLESS))
  if (!corpus) throw new Error('what is harmless was refused')
  const files = await filesOf(siteChannel, corpus)
  return new Map(
    HARMLESS.map((name) => {
      const path = [...files.keys()].find((one) => one.startsWith(`assets/faq/${ids.get(name)}.`))
      return [name, Buffer.from(files.get(path ?? '')?.value ?? '')]
    }),
  )
}

test('a trick is an error at its place, unless nothing is left of it', async () => {
  expect(TRICKS.size).toBeGreaterThanOrEqual(150)
  const { messages } = await loadPictures(byId(TRICKS.keys()))
  const refused = new Set(messages.map(({ file }) => file))
  const published = [...ids].filter(([, id]) => !refused.has(`images/${id}.svg`)).map(([name]) => name)
  expect(published).toEqual(HARMLESS)
  for (const { rule, message, help, file } of messages) {
    expect({ file, rule }).toEqual({ file, rule: 'image/readable' })
    expect(message).not.toMatch(/[.?\n]$/)
    expect(help).not.toBe('')
  }
})

test('each of them that a browser takes for XML has a place', async () => {
  const { messages } = await loadPictures(
    byId([...TRICKS.keys()].filter((name) => !name.startsWith('encodings'))),
  )
  const unplaced = messages.filter(({ line, endColumn }) => line === 1 && endColumn === 1)
  // The first character is the place of a processing instruction that begins the file, and of nothing else.
  expect(unplaced).toEqual([])
})

describe('a bomb is one error, soon, and the other files are still checked', () => {
  test.each(Object.entries(SVG_BOMBS))('%s', async (_, file) => {
    const start = performance.now()
    const { messages } = await loadPictures(
      new Map([['bomb', file]]).set('script', SVG_TRICKS.scripts?.plain as string),
    )
    expect(messages.map((one) => `${one.file} ${one.rule}`)).toEqual([
      'images/bomb.svg image/readable',
      'images/script.svg image/readable',
    ])
    // Generous, for a machine that does other things as well: most take a hundredth of it.
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

describe.skipIf(!BROWSER)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  test('what is published runs and loads nothing, wherever it is', { timeout: 120_000 }, async () => {
    const published = await publish()
    const watched = await openWatched(browser)
    for (const [name, file] of published) {
      expect(file.toString(), name).toContain('<svg xmlns="http://www.w3.org/2000/svg"')
      for (const place of PLACE) expect(await watched.show(file, place), `${name}, ${place}`).toEqual([])
    }
  })

  test('the tricks themselves do', { timeout: 120_000 }, async () => {
    const watched = await openWatched(browser)
    const seen: string[] = []
    const shown = sampled(TRICKS, 9)
    for (const [name, file] of shown) {
      const strange = await watched.show(Buffer.from(file), 'document')
      if (strange.length > 0) seen.push(name)
    }
    expect(seen.length, seen.join(', ')).toBeGreaterThanOrEqual(shown.length / 3)
  })
})
