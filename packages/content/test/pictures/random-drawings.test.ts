import { loadCorpus } from '@topasked/content'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { makeFolder } from '../folder.ts'
import { random } from '../random.ts'
import { KNOWN_ATTRIBUTES, KNOWN_ELEMENTS, RandomDrawing } from './random-drawing.ts'

/** 1,000 drawings, 100 to a folder. */
const FOLDERS = 10
const FILES = 100
const RARITY = 40

/** The pictures of a folder as they are published, and the paths of those with an error; each by itself. */
async function publish(files: Readonly<Record<string, string>>) {
  const { messages } = await loadCorpus({ dir: makeFolder(files), asOf: '2026-02-01' })
  const refused = new Set(messages.filter(({ severity }) => severity === 'error').map(({ file }) => file))
  // No answer shows them.
  for (const { file, rule } of messages)
    if (file.startsWith('images/') && rule !== 'reference/used')
      expect(`${file} ${rule}`).toBe(`${file} image/readable`)
  const kept = Object.fromEntries(Object.entries(files).filter(([path]) => !refused.has(path)))
  const { corpus } = await loadCorpus({ dir: makeFolder(kept), asOf: '2026-02-01' })
  const assets = [...(corpus?.assets ?? [])].map(
    ([path, { bytes }]) => [path, new TextDecoder().decode(bytes)] as const,
  )
  return { refused, published: Object.fromEntries(assets) }
}

/** Nothing acts on what stands in these, whatever it is. */
const INERT = /^(?:id|class|role|version|media|type|in|result|aria-label|xml:lang|xml:space)$/

/** What in a published drawing is not known to be harmless. */
function strangeIn(svg: string): string[] {
  const strange: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('doctype', () => strange.push('a doctype'))
  parser.on('comment', () => strange.push('a comment'))
  parser.on('processinginstruction', ({ target }) => strange.push(`<?${target}`))
  parser.on('opentag', ({ name, uri, attributes }) => {
    if (uri !== 'http://www.w3.org/2000/svg' || !KNOWN_ELEMENTS.includes(name)) strange.push(`<${name}>`)
    for (const attribute of Object.values(attributes)) {
      const isNamespace = /^xmlns(?::xlink)?$/.test(attribute.name)
      if (!isNamespace && !KNOWN_ATTRIBUTES.includes(attribute.name))
        strange.push(`${attribute.name} of <${name}>`)
      if (!isNamespace && !INERT.test(attribute.name)) strange.push(...dangersIn(attribute.value))
      if (/href$/.test(attribute.name) && !/^#[^\s]+$/.test(attribute.value))
        strange.push(`to ${attribute.value}`)
    }
  })
  parser.on('text', (text) => strange.push(...dangersIn(text)))
  parser.write(svg).close()
  return strange
}

/** Whatever is left of a style or an attribute leads nowhere. */
const dangersIn = (text: string) =>
  text.match(/https?:|javascript:|data:|\\75|@(?!media )[a-z]+|image-set|url\((?!#[\w-]+\))/gi) ?? []

test.each(Array.from({ length: FOLDERS }, (_, seed) => seed))(
  'of a random drawing only what is known is published, and that is published again as it is: seed %i',
  async (seed) => {
    const next = random(seed + 1)
    const drawing = new RandomDrawing((below) => Math.floor(next() * below), RARITY)
    const files = Object.fromEntries(
      Array.from({ length: FILES }, (_, n) => [`images/d${n}.svg`, drawing.text()]),
    )
    const { refused, published } = await publish(files)
    // Neither half of the property is about nothing.
    expect(refused.size).toBeGreaterThanOrEqual(FILES / 5)
    expect(Object.keys(published).length).toBeGreaterThanOrEqual(FILES / 5)
    for (const [path, svg] of Object.entries(published))
      expect({ path, strange: strangeIn(svg) }).toEqual({ path, strange: [] })
    const again = await publish(published)
    expect(again.published).toEqual(published)
  },
  60_000,
)
