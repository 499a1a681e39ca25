import type { Corpus, Question } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'

/** One answer in one place: what decides how it is told there. */
export interface Telling {
  readonly corpus: Corpus
  readonly question: Question
  /** Language of the edition. */
  readonly locale: string
  readonly channel: ChannelName
  /** Where the site is served, with a slash at the end. */
  readonly siteUrl: string
}

/** Address of a question's page below `base`. */
export function pageOf(
  { corpus, locale }: Pick<Telling, 'corpus' | 'locale'>,
  base: string,
  id: string,
): string {
  return `${base}${locale === corpus.catalog.locales.default ? '' : `${locale}/`}q/${id}/`
}
