import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it, test } from 'vitest'
import { uriOf } from '../../src/channels/pdf/nodes/uri-of.ts'
import { corpusOf } from '../corpus.ts'
import { textOf } from './read-pdf.ts'
import { print } from './sample.ts'

const MARKDOWN = `Ask at the Cercedilla\u2011Puerto station, or see <https://bücher.example/straße?q=größe#übersicht>.

Write to [the desk](mailto:desk@example.org?subject=Kündigung), or read [the form](https://example.org/نموذج).
`
const corpus = corpusOf({
  catalog: {
    siteUrl: 'https://fragen.büro.example/',
    owners: { desk: { name: { en: 'The desk' }, contact: 'https://example.org/客服?由=幫助' } },
  },
  questions: {
    lost: { en: { title: 'Lost?', markdown: MARKDOWN } },
    'lost-at-the-station': { en: { title: 'Lost there?', markdown: 'Ask at the desk.' } },
  },
})
const documents = await print(corpus)
const handout = documents.get('pdf/en/handout.pdf')?.value ?? new Uint8Array()

/** The addresses that a viewer opens, as the file has them. */
async function targetsIn(bytes: Uint8Array): Promise<Set<string>> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const found = new Set<string>()
  for (let n = 1; n <= pdf.numPages; n++)
    for (const { unsafeUrl } of await (await pdf.getPage(n)).getAnnotations())
      if (typeof unsafeUrl === 'string') found.add(unsafeUrl)
  await task.destroy()
  return found
}

describe('links to addresses with letters beyond ASCII', async () => {
  const targets = await targetsIn(handout)

  it.each([
    ['a host', 'https://xn--bcher-kva.example/stra%C3%9Fe?q=gr%C3%B6%C3%9Fe#%C3%BCbersicht'],
    ['a subject', 'mailto:desk@example.org?subject=K%C3%BCndigung'],
    ['a path from right to left', 'https://example.org/%D9%86%D9%85%D9%88%D8%B0%D8%AC'],
    ['the team', 'https://example.org/%E5%AE%A2%E6%9C%8D?%E7%94%B1=%E5%B9%AB%E5%8A%A9'],
    ['the permanent address', 'https://fragen.xn--bro-hoa.example/q/lost-at-the-station/'],
  ])('%s is written as a URI', (_, address) => {
    expect(targets).toContain(address)
  })

  it('has no other kind', () => {
    for (const target of targets) expect(target).toMatch(/^[\x21-\x7e]+$/u)
  })
})

test('an address in ASCII stays as it is written', () => {
  const written = 'https://example.org:443/a//b/../c;d=1?e=%7e#f'
  expect(uriOf(written)).toBe(written)
})

test('addresses are copied with plain hyphens, also from a file that has non-breaking ones', async () => {
  const text = await textOf(handout)
  expect(text).toContain('Cercedilla-Puerto')
  expect(text).toContain('lost-at-the-station')
  expect(text).not.toContain('\u2011')
})
