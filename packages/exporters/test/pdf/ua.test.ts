import { fileURLToPath } from 'node:url'
import { type Corpus, editionOf, loadCorpus, localesOf } from '@topasked/content'
import { decodePDFRawStream, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream } from 'pdf-lib'
import type { VFile } from 'vfile'
import { beforeAll, describe, expect, it } from 'vitest'
import { FULL } from '../../../content/test/sampled.ts'
import { plainStringsFor, SHIPPED_WORDS } from '../../src/language/index.ts'
import { answerText } from './answer-text.ts'
import { answersIn } from './answers-in.ts'
import { squeeze } from './read-pdf.ts'
import { print } from './sample.ts'
import { stressCorpus } from './stress.ts'
import { isElement, structureOf, walk } from './structure.ts'
import { uaFaults } from './ua-check.ts'

const FIRST = fileURLToPath(new URL('../../../content/fixtures/two-factor', import.meta.url))
type Files = ReadonlyMap<string, VFile & { value: Uint8Array }>
const corpora = new Map<string, Corpus>()
const printed = new Map<string, Files>()

beforeAll(async () => {
  const { corpus } = await loadCorpus({ dir: FIRST, asOf: '2026-11-24' })
  if (!corpus) throw new Error('the first content has errors')
  corpora.set('first', corpus).set('stress', stressCorpus(FULL ? 250 : 40))
  for (const [name, one] of corpora) printed.set(name, await print(one))
}, 240_000)

describe.each(['first', 'stress'])('the files of the %s content', (name) => {
  it('are all there, without a complaint about the sources', () => {
    const messages = corpora
      .get(name)
      ?.files.flatMap((file) => file.messages.filter(({ ruleId }) => ruleId?.startsWith('pdf/')))
    expect(messages?.map(String)).toEqual([])
    const names = [
      'pdf/en/handout.pdf',
      'pdf/en/quick-card.pdf',
      'pdf/zh-Hant/handout.pdf',
      'pdf/bilingual.pdf',
    ]
    for (const path of names) expect([...(printed.get(name)?.keys() ?? [])]).toContain(path)
  })

  it('have no fault', async () => {
    for (const [path, { value }] of printed.get(name) ?? []) expect(await uaFaults(value), path).toEqual([])
  })

  it.each(['en', 'zh-Hant'])('say in %s what the corpus says, in its order', async (locale) => {
    const corpus = corpora.get(name)
    const bytes = printed.get(name)?.get(`pdf/${locale}/handout.pdf`)?.value
    if (!corpus || !bytes) throw new Error('nothing was printed')
    expect(localesOf(corpus)).toContain(locale)
    const said = await answersIn(bytes)
    const entries = editionOf(corpus, locale, { channel: 'pdf', once: true }).flatMap(
      (section) => section.entries,
    )
    expect(said.map(({ title }) => title)).toEqual(entries.map(({ question }) => squeeze(question.title)))
    for (const [n, entry] of entries.entries()) {
      const text = withoutFrame(said[n]?.text ?? '')
      expect(text, entry.id).toBe(withoutFrame(squeeze(answerText(corpus, entry))))
    }
  })
})

const escaped = (text: string) => squeeze(text).replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
const FRAME = ['en', 'zh-Hant'].map((locale) => {
  const words = plainStringsFor(SHIPPED_WORDS, locale)
  const remarks = [words.machineTranslation, words.notTranslated, words.outdatedTranslation]
  return [
    '^(?:topasked|faq)\\.example\\.edu\\/(?:zh-Hant\\/)?q\\/[a-z0-9-]+\\/',
    `${escaped(words.pdf.lastReviewed({ day: '2026-01-01' }).replace(/\d.*$/u, ''))}(?:\\d+[A-Z][a-z]+\\d{4}|\\d{4}年\\d+月\\d+日)`,
    ...remarks.map((remark) => `^${escaped(remark)}`),
    escaped(words.pdf.onPage({ page: '0' })).replace('0', '\\d+'),
    `${escaped(words.pdf.urgent)}$`,
  ].map((pattern) => new RegExp(pattern, 'gu'))
})

/** Without what paper adds around an answer: address, date, remarks, page numbers, and the mark above the next one. */
function withoutFrame(text: string): string {
  return FRAME.flat().reduce((rest, pattern) => rest.replace(pattern, ''), text)
}

type Injury = (document: PDFDocument, kinds: ReadonlyMap<string, PDFDict>) => void
const rename =
  (from: string, to: string): Injury =>
  (_, kinds) =>
    kinds.get(from)?.set(PDFName.of('S'), PDFName.of(to))
const drop =
  (kind: string, key: string): Injury =>
  (_, kinds) =>
    kinds.get(kind)?.delete(PDFName.of(key))
const objects = (document: PDFDocument, type: string) =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && String(object.get(PDFName.of('Type'))) === `/${type}` ? [object] : [],
    )
const content =
  (change: (source: string) => string): Injury =>
  (document) => {
    const page = document.getPage(0)
    const stream = page.node.Contents()
    if (!(stream instanceof PDFRawStream)) throw new Error('no content')
    const source = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    const bytes = Buffer.from(change(source), 'latin1')
    page.node.set(PDFName.of('Contents'), document.context.register(document.context.stream(bytes)))
  }

describe('a file with a fault is found out', () => {
  const cases: readonly (readonly [string, Injury, RegExp])[] = [
    ['no title', (document) => document.setTitle(''), /^title: there is none/],
    [
      'a title that is not shown',
      (document) => document.catalog.delete(PDFName.of('ViewerPreferences')),
      /^title: viewers/,
    ],
    ['no language', (document) => document.catalog.delete(PDFName.of('Lang')), /^lang: there is none/],
    [
      'the language of another text',
      (document) => document.catalog.set(PDFName.of('Lang'), PDFHexString.fromText('en')),
      /^lang: Chinese text/,
    ],
    [
      'no structure',
      (document) => document.catalog.delete(PDFName.of('StructTreeRoot')),
      /^tags: there is no structure/,
    ],
    ['a skipped heading', rename('H1', 'H4'), /^headings: H4 after/],
    ['a list without items', rename('LI', 'P'), /^list: P in a list/],
    [
      'a table without header cells',
      (_, kinds) => {
        for (const [key, dict] of kinds) if (key.startsWith('TH')) dict.set(PDFName.of('S'), PDFName.of('TD'))
      },
      /^table: no header cells/,
    ],
    ['a header cell without scope', drop('TH', 'A'), /^table: a header cell without scope/],
    ['a picture without words', drop('Figure', 'Alt'), /^figure: no alternative text/],
    [
      'a link without a description',
      (document) => {
        for (const annotation of objects(document, 'Annot')) annotation.delete(PDFName.of('Contents'))
      },
      /^link: no description/,
    ],
    [
      'a link outside of the structure',
      (_, kinds) => {
        const link = kinds.get('Link')
        link?.set(PDFName.of('K'), link.context.obj([]))
      },
      /^link: an annotation/,
    ],
    [
      'no bookmarks',
      (document) => document.catalog.delete(PDFName.of('Outlines')),
      /^bookmarks: there are none/,
    ],
    [
      'a font without text',
      (document) => {
        for (const font of objects(document, 'Font')) font.delete(PDFName.of('ToUnicode'))
      },
      /^font: .* has no ToUnicode/,
    ],
    [
      'a font that is not embedded',
      (document) => {
        for (const font of objects(document, 'FontDescriptor'))
          for (const key of ['FontFile2', 'FontFile3']) font.delete(PDFName.of(key))
      },
      /^font: .* is not embedded/,
    ],
    [
      'a drawing that is no artifact',
      content((source) => source.replace(/\/Artifact\s+BMC([\s\S]*?)EMC/u, '$1')),
      /^content: .* neither tagged/,
    ],
    ['words that are not in the structure', drop('Title', 'K'), /^content: \d+ on page 1 is 0 times/],
    [
      'a missing glyph',
      content((source) =>
        source.replace(
          /\bTf\b([\s\S]*?)(?:\((?:[^()\\]|\\[\s\S])*\)|<[0-9A-Fa-f]*>)(?=\s*(?:Tj|\]))/u,
          'Tf$1<0000>',
        ),
      ),
      /^glyph: /,
    ],
  ]

  it.each(cases)('%s', async (_, injure, fault) => {
    const bytes = printed.get('first')?.get('pdf/zh-Hant/personal-account.pdf')?.value ?? new Uint8Array()
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const kinds = new Map<string, PDFDict>()
    const { root } = structureOf(document)
    for (const node of root ? walk(root) : []) {
      if (!isElement(node)) continue
      if (!kinds.has(node.kind)) kinds.set(node.kind, node.dict)
      kinds.set(`${node.kind} ${kinds.size}`, node.dict)
    }
    injure(document, kinds)
    const faults = await uaFaults(
      await document.save({ useObjectStreams: true, updateFieldAppearances: false }),
    )
    expect(
      faults.filter((found) => fault.test(found)),
      faults.join('\n'),
    ).not.toEqual([])
  })
})
