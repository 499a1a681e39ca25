import { expect, test } from 'vitest'
import { BASE, question } from './base-folder.ts'
import { checkInMemory } from './memory-folder.ts'

/** Figures that mean the same in English and in another language, each as the language writes it. */
test.each([
  ['fr', 'It has 150,000 pages.', 'Il a 150 000 pages.'],
  ['fr', 'It has 150,000 pages.', 'Il a 150\u202F000 pages.'],
  ['pl', 'It has 1,250,000 pages.', 'Ma 1 250 000 stron.'],
  ['de', 'It costs €20.', 'Es kostet 20 Euro.'],
  ['de', 'It costs £20.', 'Es kostet 20 £.'],
  ['es', 'It costs $20.', 'Cuesta 20 $.'],
  ['vi', 'It costs ₫50,000.', 'Giá 50.000 ₫.'],
  ['pl', 'It costs EUR 20.', 'Kosztuje 20 EUR.'],
  ['th', 'It ends on 12 May 2026.', 'สิ้นสุดวันที่ 12 พฤษภาคม 2569'],
  ['de', 'Call +41 800 123 456.', 'Rufen Sie 0800 123 456 an.'],
])('in %s, "%s" is "%s"', async (locale, original, translated) => {
  const catalog = (BASE['faq.yaml'] ?? '').replace(
    'others: [de]',
    `others: [de, ${locale}]`.replace('de, de', 'de'),
  )
  const { messages } = await checkInMemory({
    'faq.yaml': catalog,
    'questions/how.md': question('How?', original),
    [`questions/how.${locale}.md`]: `---\nquestion: "?"\ntranslation: { of: "sha256:0000000000000000", by: human, reviewed: true }\n---\n\n${translated}\n`,
  })
  const { help } = messages.find(({ rule }) => rule === 'translation/outdated') ?? {}
  const of = /sha256:\w{16}/.exec(help ?? '')?.[0] ?? ''
  const again = await checkInMemory({
    'faq.yaml': catalog,
    'questions/how.md': question('How?', original),
    [`questions/how.${locale}.md`]: `---\nquestion: "?"\ntranslation: { of: "${of}", by: human, reviewed: true }\n---\n\n${translated}\n`,
  })
  expect(of).not.toBe('')
  expect(again.messages.filter(({ rule }) => rule === 'translation/figures')).toEqual([])
})
