import { localesOf } from '../../../model/edition.ts'
import type { ContentRule } from '../../rule.ts'

export const translationMissing: ContentRule = {
  id: 'translation/missing',
  stage: 'content',
  severity: 'warning',
  description:
    'A question exists in every language; where it does not, readers get the original with a note.',
  check({ questions, translations, catalog }, found) {
    for (const [id, { source, data }] of questions) {
      if (data?.draft) continue
      for (const locale of catalog?.data ? localesOf({ catalog: catalog.data }) : []) {
        if (locale === (source.locale ?? catalog?.data?.locales.default)) continue
        if (translations.get(id)?.has(locale)) continue
        const help = `add questions/${id}.${locale}.md; until then readers see the original with a note`
        found(source, {
          reason: `this question has no translation into ${locale}`,
          help,
          place: source.yaml?.place(['question'], 'key'),
        })
      }
    }
  },
}
