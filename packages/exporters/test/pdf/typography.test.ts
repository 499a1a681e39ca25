import { decodePDFRawStream, PDFDocument, PDFRawStream } from 'pdf-lib'
import { expect, test } from 'vitest'
import { toRuns } from '../../src/channels/pdf/nodes/text-runs.ts'
import { languageOfTag } from '../../src/channels/pdf/typst/language.ts'
import { corpusOf } from '../corpus.ts'
import { print } from './sample.ts'

const WORD = 'Bibliotheksausweisverlängerungsantrag'
const ADDRESS = 'https://example.org/bibliotheksausweisverlaengerungsantrag/bestimmungen/ausleihe/rueckgabe'

/** Whether an answer is printed with hyphens at the ends of lines: soft ones in what the glyphs stand for. */
async function hasHyphens(locale: string, markdown: string): Promise<boolean> {
  const corpus = corpusOf({
    catalog: { locales: { default: 'en', others: [locale] } },
    questions: { it: { en: { title: 'How?', markdown: 'Well.' }, [locale]: { title: 'Wie?', markdown } } },
  })
  const files = await print(corpus)
  const { context } = await PDFDocument.load(
    files.get(`pdf/${locale}/handout.pdf`)?.value ?? new Uint8Array(),
  )
  const streams = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [decodePDFRawStream(object).decode()] : []))
  return streams.some((bytes) =>
    /<(?:FEFF)?00AD>|ActualText \((?:\u00ad|\\255)\)/u.test(Buffer.from(bytes).toString('latin1')),
  )
}

test('long German words are hyphenated, and no address is', async () => {
  expect(await hasHyphens('de', `Ein neuer ${WORD} `.repeat(12))).toBe(true)
  expect(await hasHyphens('de', `[a](${ADDRESS}) und ${ADDRESS}`)).toBe(false)
})

test('French words are not: a dictionary there is, but words are short enough', async () => {
  expect(await hasHyphens('fr', 'anticonstitutionnellement '.repeat(12))).toBe(false)
})

test.each([
  [
    'Vous avez du retard ? Oui : « Prêt » !',
    'Vous avez du retard\u00a0? Oui\u00a0: «\u00a0Prêt\u00a0»\u00a0!',
  ],
  ['10 € ; 50 % :', '10\u00a0€\u00a0; 50\u00a0%\u00a0:'],
  ['a:b https://example.org/ :smile', 'a:b https://example.org/ :smile'],
])('no line of French ends before the sign that belongs to it: %s', (value, firm) => {
  const runs = (tag: string) => toRuns(corpusOf({ questions: {} }), value, languageOfTag(tag))
  expect(runs('fr')).toEqual([{ type: 'text', value: firm }])
  expect(runs('en')).toEqual([{ type: 'text', value }])
})
