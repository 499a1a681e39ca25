import { shippedCatalog, shippedLocales } from '@topasked/content'
import { describe, expect, test } from 'vitest'
import { eachMessage } from '../src/interface/each-message.ts'
import { fallbackLocales } from '../src/interface/fallback-locales.ts'
import { messageProblem } from '../src/interface/message-problem.ts'
import { schemaErrors } from '../src/read/validators.ts'

describe.each([...shippedLocales()])('the interface words in %s', (locale) => {
  const catalog = shippedCatalog(locale)
  const messages = [...eachMessage(catalog?.words)]

  test('fit the schema, and say who has reviewed them', () => {
    expect(schemaErrors('words', catalog)).toEqual([])
    expect([catalog?.name, catalog?.reviewedBy].every(Boolean)).toBe(true)
  })

  test('have the arguments of the English ones and the plural forms of the language', () => {
    const problems = messages.flatMap(({ path, english, message }) => {
      const problem = message === undefined ? undefined : messageProblem(english, message, locale)
      return problem ? [`${path.join('.')}: ${problem.reason}`] : []
    })
    expect(problems).toEqual([])
  })

  test('are all there where readers see them', () => {
    const missing = messages.filter(({ message }) => message === undefined).map(({ path }) => path.join('.'))
    expect(missing.filter((name) => !/^(?:intranet|checkPage)\./.test(name))).toEqual([])
  })

  test('call the buttons of the copy page what is written on them', () => {
    const labels = messages.filter(({ path }) => /^intranet\.copy(?:Sources\.\w+)?$/.test(path.join('.')))
    const wrong = messages.flatMap(({ path, english, message }) => {
      const named = labels.filter((label) => english.includes(`“${label.english}”`))
      const unlike = named.filter(
        (label) => message !== undefined && !message.includes(label.message ?? label.english),
      )
      return unlike.map((label) => `${path.join('.')} does not name ${label.message}`)
    })
    expect(labels).toHaveLength(4)
    expect(wrong).toEqual([])
  })
})

test.each([
  ['zh-HK', 'zh-Hant'],
  ['zh-CN', 'zh-Hans'],
  ['pt-BR', 'pt'],
  ['ar-EG', 'ar'],
  ['en-AU', 'en'],
])('%s has the words of %s', (locale, from) => {
  expect(fallbackLocales(locale)).toContain(from)
})

test('a language in another script stands in for none', () => {
  expect(fallbackLocales('zh-Hant')).not.toContain('zh')
  expect(fallbackLocales('sr-Latn')).not.toContain('sr')
})
