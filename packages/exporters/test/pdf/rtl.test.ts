import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../src/verify/read/pdf.ts'
import { corpusOf } from '../corpus.ts'
import { pageOf, seenLinesOf } from './placed.ts'
import { print } from './sample.ts'
import { isElement, structureOf, textBelow, walk } from './structure.ts'
import { uaFaults } from './ua-check.ts'

const HOTLINE = '01 23 45 67 89'
const ARABIC = `اتصل بالرقم [98 76 54 32 10](tel:+3298765432) أو بالرقم 55 66 77 88 99 أو بالرقم ٠١ ٢٣ ٤٥ ٦٧ فورًا. اكتب \`a --b c/\` ثم افتح
[البوابة](https://portal.example.org/) أو https://bare.example.org/path/ الآن.

:::danger[قف]
توقف.
:::

> اقتباس.

افتح https://bare.example.org/a-long-path/to-the-form-of-the-library/Z الآن.
`
const corpus = corpusOf({
  catalog: {
    locales: { default: 'en', others: ['ar'] },
    title: { en: 'Top asked', ar: 'الأسئلة الشائعة' },
    organisation: { en: 'Library', ar: 'مكتبة' },
    owners: {
      desk: {
        name: { en: 'Desk', ar: 'استقبال المكتبة' },
        contact: 'mailto:desk@example.org',
        hotline: HOTLINE,
        hours: { en: 'Tue-Sat', ar: 'من الثلاثاء إلى السبت' },
      },
    },
    urgent: ['lost'],
  },
  scenarios: { cards: { title: { en: 'Cards', ar: 'البطاقات' } } },
  questions: {
    lost: {
      en: {
        title: 'Lost?',
        markdown: `Call [98 76 54 32 10](tel:+3298765432).`,
        meta: { scenarios: ['cards'] },
      },
      ar: { title: 'فقدت بطاقتي؟', markdown: ARABIC },
    },
  },
})
const documents = await print(corpus)
const bytesOf = (path: string): Uint8Array => documents.get(path)?.value ?? new Uint8Array()

it.each(['handout', 'cards', 'quick-card'])(
  'an address over several lines keeps its last letter: %s',
  async (name) => {
    const { blocks } = await readPdf(bytesOf(`pdf/ar/${name}.pdf`))
    const text = blocks
      .flatMap(({ tokens }) => tokens.map((token) => ('text' in token ? token.text : '')))
      .join('')
    expect(text.replace(/\s/gu, '')).toContain('/to-the-form-of-the-library/Z')
  },
)

describe.each(['handout', 'cards', 'quick-card'])('the Arabic %s', (name) => {
  const path = `pdf/ar/${name}.pdf`

  it.each([
    ['the hotline', HOTLINE],
    ['a number that is a link', '98 76 54 32 10'],
    ['a number among words', '55 66 77 88 99'],
    ['Arabic digits', '٠١ ٢٣ ٤٥ ٦٧'],
    ['the address of the team', 'desk@example.org'],
    ['an address in a note', 'https://portal.example.org/'],
    ['a bare address', 'https://bare.example.org/path/'],
    ['the permanent address', name === 'handout' ? 'faq.example.edu/ar/q/' : 'faq.example.edu/ar/q/lost/'],
    ['code', 'a --b c/'],
  ])('has %s from left to right', async (_, words) => {
    const seen = (await seenLinesOf(bytesOf(path))).join('\n')
    expect(seen).toContain(words.replaceAll(' ', ''))
    if (/^[\p{Nd} ]+$/u.test(words)) expect(seen).not.toContain(words.split(' ').reverse().join(''))
  })

  it('fulfils PDF/UA-1', async () => {
    expect(await uaFaults(bytesOf(path))).toEqual([])
  })

  it('reads numbers and addresses in order', async () => {
    const { root } = structureOf(await PDFDocument.load(bytesOf(path), { updateMetadata: false }))
    const links = [...(root ? walk(root) : [])].filter((node) => isElement(node) && node.kind === 'Link')
    expect(links.map((link) => textBelow(link))).toEqual(
      expect.arrayContaining(['98 76 54 32 10', 'https://portal.example.org/']),
    )
  })
})

it('the margin is where lines end', async () => {
  const { texts } = await pageOf(bytesOf('pdf/ar/handout.pdf'))
  const left = (words: string) => texts.find(({ text }) => text.startsWith(words))?.left
  expect(left('lost/')).toBeLessThan(left('98') ?? 0)
})
