import type { ContentRule } from '../../rule.ts'

const GERMAN =
  '---\nquestion: Wie verlängere ich?\ntranslation: { of: HASH, by: human, reviewed: true }\n---\n\nAm [Schalter](link:contact).\n'

export const translationOutdated: ContentRule = {
  id: 'translation/outdated',
  stage: 'content',
  severity: 'warning',
  description: 'A translation is up to date with its original.',
  examples: [
    {
      name: 'an old version',
      in: 'questions/renew.de.md',
      wrong: GERMAN.replace('HASH', 'sha256:0000000000000000'),
      right: GERMAN,
      at: '3:20-3:43',
      help: 'bring the text up to date with questions/renew.md, then write: of: HASH',
    },
  ],
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
