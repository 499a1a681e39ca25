import { localesOf } from '../../../model/edition.ts'
import type { Content } from '../../../read/content.ts'
import type { Source } from '../../../read/source.ts'
import type { ContentRule } from '../../rule.ts'

function problemOf(source: Source, { questions, catalog }: Content): readonly [string, string] | undefined {
  const { id, locale } = source
  const locales = catalog?.data ? localesOf({ catalog: catalog.data }) : []
  const other = questions.get(id)?.source
  if (locale === undefined)
    return ['a file without a language in its name is the original anyway', 'remove this line']
  if (locale === locales[0])
    return [
      `${locale} is the language of originals without a language in their name`,
      `remove this line, and rename the file to ${id}.md`,
    ]
  if (other && other !== source)
    return [
      `there is an original ${other.file.path} already`,
      'if this is its translation, keep question, summary and alsoAsked, and add "translation" in place of all other fields',
    ]
  if (locales.length > 0 && !locales.includes(locale))
    return [`faq.yaml does not list the language ${locale}`, `use one of: ${locales.slice(1).join(', ')}`]
  return undefined
}

export const translationOriginal: ContentRule = {
  id: 'translation/original',
  stage: 'content',
  severity: 'error',
  description:
    'An original in another language than the default one says original: true; there is one original of a question.',
  check(content, found) {
    for (const source of content.sources) {
      const place = source.kind === 'question' ? source.yaml?.place(['original'], 'key') : undefined
      const says = source.kind === 'question' && (source.data as { original?: true } | undefined)?.original
      const problem = says ? problemOf(source, content) : undefined
      if (!problem) continue
      const [reason, help] = problem
      found(source, { reason, help, place })
    }
  },
}
