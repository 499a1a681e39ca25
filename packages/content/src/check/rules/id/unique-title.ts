import type { Source } from '../../../read/source.ts'
import type { ContentRule } from '../../rule.ts'

/** The letters and digits of a question. */
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

export const idUniqueTitle: ContentRule = {
  id: 'id/unique-title',
  stage: 'content',
  severity: 'warning',
  description: 'No two questions are the same: readers and chatbots could not tell which answer is right.',
  check({ questions, translations, catalog }, found) {
    const seen = new Map<string, Source>()
    const see = (source: Source, title: string, locale: string): void => {
      const key = `${locale} ${fold(title)}`
      const first = seen.get(key)
      if (!first) {
        seen.set(key, source)
        return
      }
      found(source, {
        reason: 'another question asks the same',
        help: `make one question of both, or say what each is about; the other is ${first.file.path}`,
        place: source.yaml?.place(['question']),
      })
    }
    const all = [...questions].sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [id, { source, data }] of all) {
      if (data && fold(data.question) !== '')
        see(source, data.question, source.locale ?? catalog?.data?.locales.default ?? '')
      for (const [locale, { source: translation, data: translated }] of translations.get(id) ?? [])
        if (translated && fold(translated.question) !== '') see(translation, translated.question, locale)
    }
  },
}
