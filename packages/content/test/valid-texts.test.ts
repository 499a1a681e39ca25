import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BASE, question } from './base-folder.ts'
import { checkInMemory } from './memory-folder.ts'

/** Dense texts without a mistake: the language, and an answer in it. */
const TEXTS: ReadonlyArray<readonly [locale: string, answer: string]> = JSON.parse(
  readFileSync(new URL('valid-texts.json', import.meta.url), 'utf8'),
)
/** What is said of the folder, of fonts that are not installed here, and of interface words. */
const ASIDE = /^(?:translation\/missing|catalog\/|interface\/|pdf\/|reference\/used)/

test('no false alarm in dense texts of many languages', async () => {
  const found: string[] = []
  for (const [locale, answer] of TEXTS) {
    const file = `questions/valid.${locale}.md`
    const original = question('Which words are right?', answer).replace('owner:', 'original: true\nowner:')
    const others = locale === 'de' ? ['de'] : ['de', locale]
    const catalog = (BASE['faq.yaml'] ?? '').replace('others: [de]', `others: [${others.join(', ')}]`)
    const files =
      locale === 'en'
        ? { 'questions/valid.md': question('Which words are right?', answer) }
        : { 'faq.yaml': catalog, [file]: original }
    const { messages } = await checkInMemory(files)
    for (const { rule, file: where, line, message } of messages)
      if (!ASIDE.test(rule) && where.includes('valid'))
        found.push(`${locale} ${where}:${line} ${rule}: ${message}`)
  }
  expect(found).toEqual([])
})
