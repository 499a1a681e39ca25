import { localesOf } from '../../../model/edition.ts'
import type { ContentRule } from '../../rule.ts'
import { Names } from '../../similar.ts'

export const translationOrphan: ContentRule = {
  id: 'translation/orphan',
  stage: 'content',
  severity: 'error',
  description: 'A translation has an original, and faq.yaml lists its language.',
  check({ translations, questions, fragments, catalog }, found) {
    const locales = catalog?.data ? localesOf({ catalog: catalog.data }) : []
    const first = catalog?.data?.locales.default
    const questionNames = new Names(questions.keys())
    const fragmentNames = new Names(
      [...fragments.values()].filter(({ locale }) => !locale).map(({ id }) => id),
    )
    const sources = [...translations.values()].flatMap((byLocale) =>
      [...byLocale.values()].map(({ source }) => source),
    )
    for (const source of [...sources, ...[...fragments.values()].filter(({ locale }) => locale)]) {
      const { kind, id, locale = '' } = source
      const folder = kind === 'fragment' ? 'fragments' : 'questions'
      if (kind === 'fragment' ? !fragments.has(id) : !questions.has(id)) {
        const similar = (kind === 'fragment' ? fragmentNames : questionNames).similarTo(id)
        const original =
          kind === 'fragment' ? '' : ', or make it the original with "original: true" and its fields'
        const help = similar
          ? `rename it to ${similar.name}.${locale}.md`
          : `add ${folder}/${id}.md, or delete this file${original}`
        found(source, { reason: `there is no original ${folder}/${id}.md for this translation`, help })
        continue
      }
      const others = locales.filter((other) => other !== (questions.get(id)?.source.locale ?? first))
      if (catalog?.data && !others.includes(locale)) {
        const help =
          others.length > 0
            ? `use one of: ${others.join(', ')}`
            : 'add the language to locales.others in faq.yaml'
        found(source, { reason: `faq.yaml does not list the language ${locale}`, help })
      }
    }
  },
}
