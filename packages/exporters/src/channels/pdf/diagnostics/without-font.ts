import { type Corpus, localesWithoutFont } from '@topasked/content'
import type { Handout } from '../../../published/handout.ts'

/** The language of a handout for which no font is installed; the check has said so. */
export function withoutFont({ catalog }: Pick<Corpus, 'catalog'>, handout: Handout): string | undefined {
  const used = new Set([handout.locale, ...handout.sides.map(({ locale }) => locale)])
  return localesWithoutFont(catalog).find(({ locale }) => used.has(locale))?.locale
}
