import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { expect, test } from 'vitest'
import { corpusOf } from '../corpus.ts'
import { print } from './sample.ts'
import { words } from './structure.ts'

/** The descriptions of links within a document, and the language tags that it has. */
async function linksAndTags(bytes: Uint8Array) {
  const { context, catalog } = await PDFDocument.load(bytes)
  const objects = context.enumerateIndirectObjects().map(([, object]) => object)
  const dicts = objects.filter((object) => object instanceof PDFDict)
  const links = dicts.filter((dict) => String(dict.get(PDFName.of('Subtype'))) === '/Link')
  const said = links.map((link) => words(link, 'Contents') ?? '').filter((text) => !text.includes(':'))
  return {
    said: said.join(' '),
    lang: words(catalog, 'Lang'),
    tags: dicts.map((dict) => words(dict, 'Lang')),
  }
}

test.each(['zh-Hant-HK', 'zh-Hant-MO', 'zh-Hant-TW'])(
  'links of %s are described in Traditional characters',
  async (tag) => {
    const corpus = corpusOf({
      catalog: { locales: { default: 'en', others: ['zh-Hant'], html: { 'zh-Hant': tag } } },
      questions: {
        it: {
          en: { title: 'How?', markdown: 'Well.' },
          'zh-Hant': { title: '如何？', markdown: '見[表格](https://example.org/a)[^1]。\n\n[^1]: 註。' },
        },
      },
    })
    const files = await print(corpus)
    const region = tag.slice(-2)
    const { said, lang, tags } = await linksAndTags(
      files.get('pdf/zh-Hant/handout.pdf')?.value ?? new Uint8Array(),
    )
    expect(said).toMatch(/\p{Script=Han}/u)
    expect(said).not.toMatch(/[脚页]/u)
    expect(lang).toBe(`zh-${region}`)
    expect(tags.filter((one) => one?.startsWith('zh') && one !== `zh-${region}`)).toEqual([])
  },
)
