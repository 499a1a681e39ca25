import type { ContentRule } from '../../rule.ts'

export const translationOutdated: ContentRule = {
  id: 'translation/outdated',
  stage: 'content',
  severity: 'warning',
  description: 'A translation is up to date with its original.',
  check({ translations, translatable, questions }, found) {
    for (const [id, byLocale] of translations) {
      const now = translatable.get(id)
      const original = questions.get(id)?.source.file.path
      for (const { source, data } of byLocale.values()) {
        if (!data || !now || data.translation.of === now) continue
        const place = source.yaml?.place(['translation', 'of'])
        const help = `bring the text up to date with ${original}, then write: of: ${now}`
        found(source, { reason: 'the original has changed since this was translated', help, place })
      }
    }
  },
}
