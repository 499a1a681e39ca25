import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { verifyTree } from '../../src/definitions/verify-tree.ts'
import { corpusOf } from '../corpus.ts'
import { publishedTree } from '../verify/memory-tree.ts'
import { factsOf, textOf } from './read-pdf.ts'
import { print } from './sample.ts'
import { type Element, isElement, structureOf, textBelow, walk } from './structure.ts'

const steps = (count: number) =>
  Array.from({ length: count }, (_, n) => `${n + 1}. Do this, then that.`).join('\n')
const answer = (title: string, site: string) => ({
  title,
  markdown: `Ask at the [desk](https://${site}.example.org/) first[^1]. Then see the [map](https://map.example.org/).

${steps(22)}

> Only with a card[^2], as said[^1].

[^1]: Decided by the council for ${site}.

[^2]: Cards are free.
`,
})
const corpus = corpusOf({
  catalog: { urgent: ['one', 'two'] },
  questions: {
    one: { en: answer('One?', 'one'), 'zh-Hant': answer('一？', 'yi') },
    two: { en: answer('Two?', 'two'), 'zh-Hant': answer('二？', 'er') },
  },
})
const documents = await print(corpus)

async function read(bytes: Uint8Array = new Uint8Array()) {
  return { text: await textOf(bytes), pages: (await factsOf(bytes)).pages }
}

/** The numbers of the footnotes and of the listed addresses of a document, in reading order; steps have a dot. */
async function numbersIn(path: string) {
  const bytes = documents.get(path)?.value ?? new Uint8Array()
  const { root } = structureOf(await PDFDocument.load(bytes, { updateMetadata: false }))
  const below = (kind: string) =>
    [...(root ? walk(root) : [])]
      .filter((node): node is Element => isElement(node) && node.kind === kind)
      .map((node) => [...walk(node)].find((inner) => isElement(inner) && inner.kind === 'Lbl'))
      .map((label) => (label ? textBelow(label).trim() : ''))
      .filter((label) => /^\d+$/u.test(label))
      .map(Number)
  return { footnotes: below('Note'), addresses: below('LI') }
}

describe('the notes of a document', () => {
  it.each([
    ['in columns', 'pdf/en/general.pdf', [1, 2, 3, 4], [5, 6, 7]],
    ['on a quick card', 'pdf/en/quick-card.pdf', [1, 2, 3, 4], [5, 6, 7]],
    ['on both sides of a sheet', 'pdf/bilingual.pdf', [1, 2, 3, 4, 8, 9, 10, 11], [5, 6, 7, 12, 13, 14]],
  ])('are numbered in one series %s', async (_, path, footnotes, addresses) => {
    expect(await numbersIn(path)).toEqual({ footnotes, addresses })
  })

  it('are printed on a card that has no room for where they were first referred to', async () => {
    const markdown = `First this[^1].\n\n${'Words. '.repeat(3000)}\n\n- Step[^1].\n- Again[^1].\n\n[^1]: Decided.`
    const one = { en: { title: 'One?', summary: 'Do it.', markdown } }
    const printed = await print(corpusOf({ catalog: { urgent: ['one'] }, questions: { one } }))
    const { text, pages } = await read(printed.get('pdf/en/quick-card.pdf')?.value)
    expect(pages).toBe(1)
    expect(text).not.toContain('Firstthis')
    expect(text).toMatch(/Step1\..*Again1\..*1Decided\./u)
  })

  it.each([
    ['First this[^a].', '- Step[^a].\n- Other[^b].'],
    ['First that[^b], then this[^a].', '- Step[^a].'],
  ])('are printed once each where one refers to the other: %s', async (first, steps) => {
    const notes = '[^a]: Decided, as it says[^b].\n\n[^b]: Cards are free.'
    const markdown = `${first}\n\n${'Words. '.repeat(3000)}\n\n${steps}\n\n${notes}`
    const one = { en: { title: 'One?', summary: 'Do it.', markdown } }
    const printed = await print(corpusOf({ catalog: { urgent: ['one'] }, questions: { one } }))
    for (const name of ['handout', 'quick-card']) {
      const { text } = await read(printed.get(`pdf/en/${name}.pdf`)?.value)
      expect(text.match(/Decided|Cardsarefree/gu)?.sort()).toEqual(['Cardsarefree', 'Decided'])
    }
  })

  it('are found again by those who verify what is published', async () => {
    const { problems } = await verifyTree(await publishedTree(corpus), corpus, corpus.catalog.siteUrl)
    expect(problems).toEqual([])
  })
})
