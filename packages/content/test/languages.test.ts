import { expect, test } from 'vitest'
import { wordsFor } from '../src/languages/words-for.ts'
import { load, question } from './folder.ts'

const SHIPPED = 'en zh-Hant zh-Hans ja ko fr de es pt it nl pl ar he hi th vi id'.split(' ')

test.each(SHIPPED)('the words of %s are of its own language', (locale) => {
  for (const kind of ['linkWords', 'pictureWords'] as const) {
    const others = wordsFor('xx', kind)
    const own = [...wordsFor(locale, kind)]
    expect(own.length, kind).toBeGreaterThan(others.size - 1)
    for (const word of own) expect(word, kind).toMatch(/^[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*$/u)
  }
  const latin = /^(?:fr|de|es|pt|it|nl|pl|vi|id)$/.test(locale)
  if (latin) expect(wordsFor(locale, 'linkWords').size).toBeGreaterThan(wordsFor('xx', 'linkWords').size)
})

test.each([
  ['fr', 'Cliquez [ici](link:contact).', ['link/text']],
  ['it', 'Cliccate [qui](link:contact).', ['link/text']],
  // "Qui" is "who" in French.
  ['fr', 'Demandez [qui](link:contact).', []],
  ['pl', 'Kliknij [tutaj](link:contact).', ['link/text']],
  ['id', 'Klik [di sini](link:contact).', ['link/text']],
])('in %s, %s', async (locale, body, rules) => {
  const faq = `title: { ${locale}: A }
organisation: { ${locale}: B }
siteUrl: https://help.example.org/
timeZone: UTC
locales: { default: ${locale} }
scenarios: [borrow, pay]
picker: { ${locale}: C }
audience: { reader: { ${locale}: D } }
owners: { desk: { name: { ${locale}: E }, contact: link:contact } }
`
  const { messages } = await load({
    'faq.yaml': faq,
    'links.yaml': `contact: { url: https://example.org/, precision: exact, access: public, label: { ${locale}: F } }\n`,
    'scenarios/borrow.yaml': `title: { ${locale}: G }\n`,
    'scenarios/pay.yaml': `title: { ${locale}: H }\n`,
    'questions/renew.md': question('I?', body),
  })
  expect(messages.map(({ rule }) => rule).filter((rule) => rule !== 'catalog/interface-language')).toEqual(
    rules,
  )
})

test.each([
  ['English that names a Chinese button', 'Choose 確認 and then 下一步 on the page.'],
  ['Chinese that is mostly Latin names', 'Open Duo Mobile, Microsoft Authenticator or 驗證器.'],
])('%s is no foreign script', async (_, body) => {
  const { messages } = await load({ 'questions/renew.md': question('How?', body) })
  expect(messages.map(({ rule }) => rule)).toEqual([])
})
