import { eachMessage } from '../../../interface/each-message.ts'
import { fallbackLocales } from '../../../interface/fallback-locales.ts'
import { shippedLocales } from '../../../interface/shipped-catalogs.ts'
import type { ContentRule } from '../../rule.ts'

/** More names than these help nobody. */
const NAMED = 5

export const interfaceComplete: ContentRule = {
  id: 'interface/complete',
  stage: 'content',
  severity: 'warning',
  description:
    'A language that Topasked has no words in has all of them in its file; what is missing is in another language, and marked so.',
  check({ interface: files }, found) {
    for (const [locale, { source, data }] of files) {
      if (!data || fallbackLocales(locale).some((tag) => shippedLocales().has(tag))) continue
      const missing = [...eachMessage(data.words)].filter(({ message }) => message === undefined)
      if (missing.length === 0) continue
      const names = missing.slice(0, NAMED).map(({ path }) => path.join('.'))
      found(source, {
        reason: `${missing.length} interface words are missing in ${locale}`,
        help: `add them, among others: ${names.join(', ')}`,
        place: source.yaml?.place(['words'], 'key'),
      })
    }
  },
}
